package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** When a hall went down of late, and whether that is too often. */
final class Outages {
    private final Limits limits;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private Instant lastDown;
    private boolean flapping;

    Outages(Limits limits) {
        this.limits = limits;
    }

    void began(Instant now) {
        recent.addLast(now);
        while (recent.getFirst().plus(limits.outagesWithin()).isBefore(now)) {
            recent.removeFirst();
        }
        flapping |= recent.size() >= limits.outages();
    }

    /** Told of every look at the hall. */
    void seen(boolean down, Instant now) {
        if (down) {
            lastDown = now;
        } else if (flapping && !now.isBefore(lastDown.plus(limits.steadyAfter()))) {
            flapping = false;
            recent.clear();
        }
    }

    boolean flapping() {
        return flapping;
    }
}
