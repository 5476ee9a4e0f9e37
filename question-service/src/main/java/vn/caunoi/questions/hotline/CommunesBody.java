package vn.caunoi.questions.hotline;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.questions.directory.Commune;

/** The conference's communes in the order of the Vietnamese alphabet. */
public record CommunesBody(List<CommuneItem> items) {

    /** A commune, and the hall that stands for it: two halls may have one of the same name. */
    @Schema(name = "Commune")
    public record CommuneItem(String commune, HallRef bridgePoint) {}

    static CommunesBody of(Collection<Commune> communes) {
        var alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        return new CommunesBody(communes.stream()
                .sorted(Comparator.comparing(Commune::name, alphabet::compare)
                        .thenComparing(commune -> commune.hall().code()))
                .map(commune -> new CommuneItem(commune.name(), commune.hall()))
                .toList());
    }
}
