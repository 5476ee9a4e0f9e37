package vn.caunoi.questions.receipt;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * What a hall has of an answer as it stands.
 *
 * @param shownAt when a screen of ours showed it there first; null when none did
 * @param readOutAt when it was read out; null when it was not
 * @param late it was shown long after it was sent: the hall was dark meanwhile
 * @param byPhone it was read out to a caller of the hall alone, not to the hall
 * @param revision the highest that the hall has; a lower one than the answer's when it saw only what was corrected since,
 *     null when it has none
 */
@Schema(name = "HallReceipt")
public record HallReceipt(
        HallRef bridgePoint,
        @Schema(nullable = true) Instant shownAt,
        @Schema(nullable = true) Instant readOutAt,
        boolean late,
        boolean byPhone,
        @Schema(nullable = true) Integer revision) {}
