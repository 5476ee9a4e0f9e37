package vn.caunoi.registry.maintenance;

import java.time.Instant;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * Work to be announced, on a hall's line or on an upstream: one of the two.
 *
 * @param bridgePoint the hall's code
 * @param upstream the upstream's code
 * @param from the first moment of it, a quarter of an hour ago at most and a year ahead at most
 * @param until the first moment after it, 30 days later at most
 */
@Schema(requiredProperties = {"from", "until", "reason"})
public record NewWork(
        @Text(max = 64, required = false) String bridgePoint,
        @Text(max = 20, required = false) String upstream,
        @NotNull Instant from,
        @NotNull Instant until,
        @Text(max = 300) String reason) {}
