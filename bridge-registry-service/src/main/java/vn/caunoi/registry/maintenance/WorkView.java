package vn.caunoi.registry.maintenance;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * Announced work.
 *
 * @param bridgePoint the hall whose line it is on; null when it is on an upstream
 * @param upstream code and name of the upstream; null when it is on one hall's line
 * @param until the first moment after it
 * @param by who announced it
 */
@Schema(name = "AnnouncedWork")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkView(
        UUID id,
        WorkState state,
        @Schema(nullable = true) HallRef bridgePoint,
        @Schema(nullable = true) UpstreamRef upstream,
        Instant from,
        Instant until,
        String reason,
        String by) {
    /** An upstream by its names. */
    @Schema(name = "UpstreamRef")
    public record UpstreamRef(String code, String name) {}
}
