package vn.caunoi.registry.health.detection;

import java.time.Instant;

/**
 * A time of announced work.
 *
 * @param from the first instant in it
 * @param until the first instant after it
 * @throws IllegalArgumentException if it ends before it begins
 */
public record Window(Instant from, Instant until) {
    public Window {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a window from " + from + " can't end at " + until);
        }
    }

    boolean holds(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
