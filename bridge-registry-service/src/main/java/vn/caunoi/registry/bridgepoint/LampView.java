package vn.caunoi.registry.bridgepoint;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

/**
 * One lamp of a hall.
 *
 * @param since when it took this state; null while UNKNOWN from the start
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LampView(Line state, @Schema(nullable = true) Instant since) {
    static LampView of(LineState line) {
        return new LampView(line.state(), line.since());
    }
}
