package vn.caunoi.registry.rollcall;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.preparation.AttendanceCategory;
import vn.caunoi.registry.registration.Expected;
import vn.caunoi.registry.registration.PreparedHall;

/**
 * Who came into a hall.
 *
 * @param version 0 while nothing was told
 * @param toldAt absent while nothing was told, like {@code toldBy}
 * @param total of all categories that were counted
 */
@Schema(
        name = "RollCall",
        requiredProperties = {"code", "name", "provincial", "version", "counts", "total"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollCallView(
        String code,
        String name,
        boolean provincial,
        long version,
        Instant toldAt,
        String toldBy,
        List<Count> counts,
        Headcount total) {
    /**
     * A category's people, in the conference's order.
     *
     * @param expected how many the hall registered before the day; absent where it did not say
     * @param invited absent while it is not counted, like those after it
     * @param absent as it was told, or else reckoned
     * @param absentTold whether it was told
     */
    @Schema(
            name = "RollCallCount",
            requiredProperties = {"category", "label", "absentTold"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Count(
            String category,
            String label,
            Integer expected,
            Integer invited,
            Integer present,
            Integer absent,
            boolean absentTold) {}

    static RollCallView of(PreparedHall prepared, Told told) {
        var counts = prepared.asked().categories().stream()
                .map(category -> count(category, prepared, told))
                .toList();
        return new RollCallView(
                prepared.hall().code(),
                prepared.hall().name(),
                prepared.hall().provincial(),
                told.version(),
                told.at(),
                told.by(),
                counts,
                Headcount.sum(counts.stream()
                        .filter(each -> each.invited() != null)
                        .map(each -> new Headcount(each.invited(), each.present(), each.absent()))
                        .toList()));
    }

    private static Count count(AttendanceCategory category, PreparedHall prepared, Told told) {
        var expected = prepared.told().content().expected().stream()
                .filter(each -> each.category().equals(category.code()))
                .findFirst()
                .map(Expected::people)
                .orElse(null);
        var counted = told.of(category.code()).orElse(null);
        return counted == null
                ? new Count(category.code(), category.label(), expected, null, null, null, false)
                : new Count(
                        category.code(),
                        category.label(),
                        expected,
                        counted.invited(),
                        counted.present(),
                        counted.away(),
                        counted.absent() != null);
    }
}
