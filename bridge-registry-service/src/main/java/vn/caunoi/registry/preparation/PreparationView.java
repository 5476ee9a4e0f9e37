package vn.caunoi.registry.preparation;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the halls of a conference shall prepare.
 *
 * @param version 0 while the defaults hold
 * @param deadline until when halls shall be registered; null for none
 * @param remindDays so many days before the deadline halls that are behind are reminded; empty for never by schedule
 */
@Schema(
        name = "Preparation",
        requiredProperties = {"version", "deadline", "categories", "remindDays"})
public record PreparationView(
        long version,
        @Schema(nullable = true) Instant deadline,
        List<AttendanceCategory> categories,
        List<Integer> remindDays) {
    static PreparationView of(Preparation asked) {
        return new PreparationView(asked.version(), asked.deadline(), asked.categories(), asked.remindDays());
    }
}
