package vn.caunoi.registry.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/** The topics that a conference shall have: all of them, in the order of the agenda. */
public record TopicsChange(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items) {
    /**
     * @param code of a topic that is there, which may get another label; null for a new one, which then gets a code made
     *     of its label
     */
    @Schema(name = "TopicChange", requiredProperties = "label")
    public record Item(
            @Schema(nullable = true) @Pattern(regexp = TopicCode.FORM)
            String code,

            @Text(max = 200) String label) {}

    /** @throws Problem 400 {@code invalid} that names every code and label that comes twice ({@code duplicate}) */
    List<ConferenceTopic> topics() {
        var problem = Problem.of(400, "invalid");
        var codes = new HashSet<String>();
        var labels = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.code() != null && !codes.add(item.code())) {
                problem.field("items[" + i + "].code", "duplicate");
            }
            if (!labels.add(TypedText.stored(item.label()).toLowerCase(Locale.ROOT))) {
                problem.field("items[" + i + "].label", "duplicate");
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        var topics = new ArrayList<ConferenceTopic>();
        for (var item : items) {
            var label = TypedText.stored(item.label());
            var code = item.code() != null ? item.code() : TopicCode.unlike(codes, label);
            codes.add(code);
            topics.add(new ConferenceTopic(code, label));
        }
        return topics;
    }
}
