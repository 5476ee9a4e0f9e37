package vn.caunoi.registry.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import vn.caunoi.kit.problem.Problem;

/**
 * The time that a history tells of.
 *
 * @param from the first instant in it
 * @param to the first instant after it
 */
record HistorySpan(Instant from, Instant to) {
    private static final Duration UNLESS_TOLD = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * The time that was asked for, as far as it has passed.
     *
     * @param from RFC 3339; a day before {@code to} when null
     * @param to RFC 3339; now when null or later than now
     * @throws Problem 400 {@code invalid}, with the field at fault: no such time, a beginning that is not before the end, or
     *     more than 31 days
     */
    static HistorySpan of(String from, String to, Instant now) {
        var faults = Problem.of(400, "invalid");
        var end = to == null ? now : instant("to", to, faults);
        var begin = from == null ? null : instant("from", from, faults);
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        end = end.isAfter(now) ? now : end;
        begin = begin == null ? end.minus(UNLESS_TOLD) : begin;
        if (!begin.isBefore(end)) {
            throw faults.field("from", "not-before-end");
        }
        if (begin.plus(LONGEST).isBefore(end)) {
            throw faults.field("from", "span-too-long", LONGEST.toDays());
        }
        return new HistorySpan(begin, end);
    }

    private static Instant instant(String field, String text, Problem faults) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            faults.field(field, "wrong-value");
            return null;
        }
    }
}
