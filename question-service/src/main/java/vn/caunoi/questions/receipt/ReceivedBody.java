package vn.caunoi.questions.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hall has of published answers as they stand; an answer that it has not is not among them. */
@Schema(name = "ReceivedAnswers")
public record ReceivedBody(List<Received> items) {
    /**
     * An answer that has reached the hall.
     *
     * @param shownAt when a screen of ours showed it there first; null when none did
     * @param readOutAt when the clerk had read it out to the hall; null when that was not said
     */
    @Schema(name = "ReceivedAnswer")
    public record Received(
            UUID question,
            int revision,
            @Schema(nullable = true) Instant shownAt,
            @Schema(nullable = true) Instant readOutAt) {}
}
