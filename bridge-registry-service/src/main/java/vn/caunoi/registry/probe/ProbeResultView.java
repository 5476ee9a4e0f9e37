package vn.caunoi.registry.probe;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.probe.sending.Fault;
import vn.caunoi.registry.probe.sending.Outcome;

/**
 * How a probe ended.
 *
 * @param at when
 * @param rttMs how long the answer took, in milliseconds; null without one
 * @param fault why there was none; null when there was
 * @param answeredAt when it was answered last; null for never since the registry started
 */
@Schema(name = "ProbeResult")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProbeResultView(
        Instant at,
        boolean answered,
        @Schema(nullable = true) Double rttMs,
        @Schema(nullable = true) Fault fault,
        @Schema(nullable = true) Instant answeredAt) {
    /** @param answeredBefore when it was answered last before this; null for never */
    static ProbeResultView of(Outcome outcome, Instant at, Instant answeredBefore) {
        return new ProbeResultView(
                at,
                outcome.answered(),
                outcome.answered() ? Math.round(outcome.rttMs() * 10) / 10.0 : null,
                outcome.fault(),
                outcome.answered() ? at : answeredBefore);
    }
}
