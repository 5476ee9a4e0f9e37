package vn.caunoi.registry.history;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.Lamp;
import vn.caunoi.registry.bridgepoint.LineChange;

/**
 * A change of one of a hall's lamps.
 *
 * @param cause why, a code; null where nobody said
 * @param by the upstream at fault, or who spoke of the video; null for nobody
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HistoryChange(
        Instant at,
        Lamp lamp,
        Line state,
        @Schema(nullable = true) String cause,
        @Schema(nullable = true) String by) {
    static HistoryChange of(LineChange change) {
        return new HistoryChange(change.at(), change.lamp(), change.state(), change.cause(), change.by());
    }
}
