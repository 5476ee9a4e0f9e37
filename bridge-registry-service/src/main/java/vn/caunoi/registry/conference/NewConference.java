package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.UUID;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * A conference to be made, SCHEDULED.
 *
 * @param hotline as people shall see it; null for none yet, or for that of the one that is copied
 * @param copyOf the conference whose topics, settings, tiers, agenda and halls it takes over; null to begin afresh
 * @param people whether the people of that one come along, which must be closed then: their accounts leave it
 */
@Schema(requiredProperties = {"title", "startsAt"})
public record NewConference(
        @Text(max = 200) String title,
        @NotNull Instant startsAt,

        @Schema(nullable = true) @Text(max = 100, required = false)
        String hotline,

        @Schema(nullable = true) UUID copyOf,
        @Schema(nullable = true) Boolean people) {
    /** @throws Problem 400 {@code invalid} when people were to come along from nowhere */
    public NewConference checked() {
        if (movesPeople() && copyOf == null) {
            throw Problem.of(400, "invalid").field("copyOf", "required");
        }
        return new NewConference(TypedText.stored(title), startsAt, TypedText.stored(hotline), copyOf, people);
    }

    boolean movesPeople() {
        return Boolean.TRUE.equals(people);
    }
}
