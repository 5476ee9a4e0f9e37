package vn.caunoi.registry.probe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.probe.sending.Kind;

/**
 * What is asked of a hall, and how it answered.
 *
 * @param intervalS how often, in seconds
 * @param timeoutMs after so many milliseconds it counts as not answered
 * @param last how it was answered last; null while it was not asked, at least not since the registry started
 */
@Schema(name = "Probe")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProbeView(
        @JsonProperty("of") Asked asked,
        Kind kind,
        String host,
        int port,
        String path,
        int intervalS,
        int timeoutMs,
        @Schema(nullable = true) ProbeResultView last) {
    static ProbeView of(Probe probe, ProbeResultView last) {
        var target = probe.target();
        return new ProbeView(
                probe.asked(),
                target.kind(),
                target.host(),
                target.port(),
                target.path(),
                probe.intervalS(),
                probe.timeoutMs(),
                last);
    }
}
