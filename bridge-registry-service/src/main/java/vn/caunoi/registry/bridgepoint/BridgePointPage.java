package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All halls of a conference: the provincial one, then the others by code.
 *
 * @param frozenSince since when no verdicts are given on {@code health}, because the hub itself is in doubt; null when they
 *     are
 */
public record BridgePointPage(
        List<BridgePointView> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
        Instant frozenSince) {}
