package vn.caunoi.registry.health;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * A sign of life of a hall. When it came says the hub's clock alone.
 *
 * @param seq rises with every heartbeat of one sender; need not start at 0 nor be without gaps
 * @param bootId the sender: made anew whenever a page is loaded or a script started
 * @param rttMs how long the last heartbeat took there and back, in milliseconds
 * @param lossPct how many of the last ones were not answered, in per cent
 * @param jitterMs by how much the round trip varies, in milliseconds
 */
public record Heartbeat(
        @NotNull @PositiveOrZero @Max(9_007_199_254_740_991L)
        Long seq,

        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,64}") String bootId,
        @NotNull @DecimalMin("0") @DecimalMax("60000") Double rttMs,
        @NotNull @DecimalMin("0") @DecimalMax("100") Double lossPct,
        @NotNull @DecimalMin("0") @DecimalMax("60000") Double jitterMs) {}
