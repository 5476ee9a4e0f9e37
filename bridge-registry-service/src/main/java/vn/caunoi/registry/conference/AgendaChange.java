package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * The agenda that a conference shall have: all of it, in any order.
 *
 * @param items empty for none: then clocks run as long as the conference is open
 */
public record AgendaChange(@NotNull @Size(max = 100) List<@NotNull @Valid Item> items) {
    /**
     * @param to the first moment after it
     * @param presenters who speaks
     */
    @Schema(
            name = "AgendaItemChange",
            requiredProperties = {"from", "to", "kind", "title"})
    public record Item(
            @NotNull Instant from,
            @NotNull Instant to,
            @NotNull AgendaKind kind,
            @Text(max = 200) String title,
            @Size(max = 10) List<@Text(max = 200) String> presenters) {
        private AgendaItem item() {
            return new AgendaItem(
                    from,
                    to,
                    kind,
                    TypedText.stored(title),
                    presenters == null
                            ? List.of()
                            : presenters.stream().map(TypedText::stored).toList());
        }
    }

    /**
     * The parts by their beginning.
     *
     * @throws Problem 400 {@code invalid} that names every part that ends before it begins ({@code not-after-begin}), or
     *     begins before a former one ends ({@code overlaps})
     */
    List<AgendaItem> agenda() {
        var problem = Problem.of(400, "invalid");
        var order = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(i -> items.get(i).from()))
                .toList();
        Item former = null;
        for (int i : order) {
            var item = items.get(i);
            if (!item.from().isBefore(item.to())) {
                problem.field("items[" + i + "].to", "not-after-begin");
            } else if (former != null && item.from().isBefore(former.to())) {
                problem.field("items[" + i + "].from", "overlaps", TypedText.stored(former.title()));
            }
            if (former == null || item.to().isAfter(former.to())) {
                former = item;
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return order.stream().map(i -> items.get(i).item()).toList();
    }
}
