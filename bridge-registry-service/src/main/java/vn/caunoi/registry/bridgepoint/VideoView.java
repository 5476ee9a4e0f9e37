package vn.caunoi.registry.bridgepoint;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

/**
 * A hall in the video conference.
 *
 * @param since when that was said; null while UNKNOWN from the start
 * @param cause what is missing, {@code NO_SOUND}, {@code NO_PICTURE} or {@code NOTHING}; {@code CODEC_ANSWERS} or {@code
 *     CODEC_SILENT} where no person spoke, but the hall's equipment was asked itself; else null
 * @param by who said so, for the own hall and those who see to the lines, {@code codec} where no person did; else, and while
 *     nobody did, null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VideoView(
        Line state,
        @Schema(nullable = true) Instant since,
        @Schema(nullable = true) String cause,
        @Schema(nullable = true) String by) {
    static VideoView of(LineState line, boolean mayKnowWhoSaid) {
        return new VideoView(line.state(), line.since(), line.cause(), mayKnowWhoSaid ? line.by() : null);
    }
}
