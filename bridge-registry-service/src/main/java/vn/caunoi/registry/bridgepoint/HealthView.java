package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

/**
 * A hall's own line to the hub.
 *
 * @param since when it took this state; null while UNKNOWN from the start
 * @param rttMs round trip in milliseconds; null when nothing was measured of late, as the next
 * @param lossPct loss in per cent
 * @param jitterMs how much the round trip varies, in milliseconds
 * @param cause why it shows this, a code; null where nobody said
 * @param by the uplink or regional centre at fault; null for any other cause
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HealthView(
        Line state,
        @Schema(nullable = true) Instant since,
        @Schema(nullable = true) Long rttMs,
        @Schema(nullable = true) Double lossPct,
        @Schema(nullable = true) Long jitterMs,
        @Schema(nullable = true) String cause,
        @Schema(nullable = true) String by) {
    static HealthView of(LineState line, Optional<LineBoard.Reading> reading) {
        return new HealthView(
                line.state(),
                line.since(),
                reading.map(each -> Math.round(each.rttMs())).orElse(null),
                reading.map(each -> Math.round(each.lossPct() * 10) / 10.0).orElse(null),
                reading.map(each -> Math.round(each.jitterMs())).orElse(null),
                line.cause(),
                line.by());
    }
}
