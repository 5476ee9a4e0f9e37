package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;

/** Since when nothing was heard of a hall, and whether that means anything: one that only answers probes owes no sign. */
final class Silence {
    private Instant from;
    private boolean owing;

    /** A sign came, or is to come from {@code start} on. */
    void startsAt(Instant start) {
        from = start;
    }

    void owing(boolean owesSigns) {
        owing = owesSigns;
    }

    boolean owing() {
        return owing;
    }

    /** Whether signs that are owed are missing for so long. */
    boolean reached(Duration length, Instant now) {
        return owing && Duration.between(from, now).compareTo(length) >= 0;
    }

    /** So much of it does not count. */
    void excuse(Duration time, Instant now) {
        if (from != null) {
            from = excused(from, time, now);
        }
    }

    /** {@code start} moved on by {@code time}, but not past {@code now}; one that lies ahead stays. */
    static Instant excused(Instant start, Duration time, Instant now) {
        if (!start.isBefore(now)) {
            return start;
        }
        return Duration.between(start, now).compareTo(time) <= 0 ? now : start.plus(time);
    }
}
