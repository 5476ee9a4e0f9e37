package vn.caunoi.registry.measure;

import java.time.Instant;

/**
 * How a hall's line measured over one minute.
 *
 * @param at when the minute began
 * @param rttMs mean round trip in milliseconds
 * @param worstRttMs the longest one
 * @param lossPct mean loss in per cent, 0 to 100
 */
public record MeasuredMinute(Instant at, double rttMs, double worstRttMs, double lossPct) {}
