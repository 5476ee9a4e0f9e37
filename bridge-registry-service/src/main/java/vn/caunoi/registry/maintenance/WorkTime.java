package vn.caunoi.registry.maintenance;

import java.time.Duration;
import java.time.Instant;

import vn.caunoi.kit.problem.Problem;

/**
 * When work takes place.
 *
 * @param from the first instant of it
 * @param until the first instant after it
 */
record WorkTime(Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofDays(30);
    /** Whoever announces what begins now took a while to type it. */
    private static final Duration TYPING = Duration.ofMinutes(15);

    private static final Duration FARTHEST = Duration.ofDays(366);

    /** @param faults gets a field for an end before the beginning, more than 30 days, and what is past or over a year ahead */
    void check(Instant now, Problem faults) {
        if (from.isBefore(now.minus(TYPING))) {
            faults.field("from", "past");
        } else if (from.isAfter(now.plus(FARTHEST))) {
            faults.field("from", "too-far-ahead");
        }
        if (!from.isBefore(until)) {
            faults.field("until", "not-after-begin");
        } else if (!now.isBefore(until)) {
            faults.field("until", "past");
        } else if (from.plus(LONGEST).isBefore(until)) {
            faults.field("until", "span-too-long", LONGEST.toDays());
        }
    }
}
