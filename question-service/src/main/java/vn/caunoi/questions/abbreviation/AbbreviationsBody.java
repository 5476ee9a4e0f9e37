package vn.caunoi.questions.abbreviation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.matching.Abbreviation;

/** The conference's short forms and what they stand for. */
@Schema(requiredProperties = "items")
public record AbbreviationsBody(@NotNull @Size(max = 300) List<@NotNull Item> items) {
    private static final int MAX_SHORT = 20;
    private static final int MAX_LONG = 200;

    /**
     * A short form.
     *
     * @param shortForm one word of letters and digits, at most 20; UBND, ubnd and Ubnd are one
     * @param longForm at most 200 characters
     */
    @Schema(
            name = "Abbreviation",
            requiredProperties = {"short", "long"})
    public record Item(
            @JsonProperty("short") String shortForm,
            @JsonProperty("long") String longForm) {}

    static AbbreviationsBody of(AbbreviationTable.Table table) {
        return new AbbreviationsBody(table.items().stream()
                .map(entry -> new Item(entry.shortForm(), entry.longForm()))
                .toList());
    }

    /**
     * What is to be stored. Checked here and not by annotations, which would name Java's fields: short and long are none.
     *
     * @throws Problem 400 {@code invalid} naming each form that is no text, is no single word, or stands there twice
     */
    List<Abbreviation> checked() {
        var problem = Problem.of(400, "invalid");
        var keys = new HashSet<String>();
        var checked = new ArrayList<Abbreviation>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var field = "items[" + i + "].";
            boolean typed = isText(item.shortForm(), MAX_SHORT, field + "short", problem)
                    & isText(item.longForm(), MAX_LONG, field + "long", problem);
            if (typed) {
                var entry = new Abbreviation(TypedText.stored(item.shortForm()), TypedText.stored(item.longForm()));
                if (!entry.isOneWord()) {
                    problem.field(field + "short", "not-one-word");
                } else if (!keys.add(entry.key())) {
                    problem.field(field + "short", "stands-twice");
                }
                checked.add(entry);
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return checked;
    }

    private static boolean isText(String text, int max, String field, Problem problem) {
        var fault = text == null ? Optional.of("required") : TypedText.fault(text, max);
        fault.ifPresent(code -> problem.field(field, code, max));
        return fault.isEmpty();
    }
}
