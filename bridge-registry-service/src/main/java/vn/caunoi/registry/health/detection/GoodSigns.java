package vn.caunoi.registry.health.detection;

import java.time.Instant;

/** The good signs of a hall that count towards its being there: two, at different instants. */
final class GoodSigns {
    private static final int ENOUGH = 2;

    private int count;
    private Instant last;

    void add(Instant now) {
        if (last == null || now.isAfter(last)) {
            count++;
        }
        last = now;
    }

    /** What came so far proves nothing any more. */
    void startOver() {
        count = 0;
    }

    boolean enough() {
        return count >= ENOUGH;
    }

    boolean anyAt(Instant instant) {
        return instant.equals(last);
    }

    boolean anySince(Instant then) {
        return last != null && last.isAfter(then);
    }
}
