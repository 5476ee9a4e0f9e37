package vn.caunoi.standalone.process;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before a process is started again: longer each time, until it has lived for a while. */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONG_LIFE = Duration.ofSeconds(30);

    private Duration next = SHORTEST;

    Duration afterLifeOf(Instant start, Instant end) {
        if (Duration.between(start, end).compareTo(LONG_LIFE) >= 0) {
            next = SHORTEST;
        }
        var wait = next;
        next = next.multipliedBy(2);
        if (next.compareTo(LONGEST) > 0) {
            next = LONGEST;
        }
        return wait;
    }
}
