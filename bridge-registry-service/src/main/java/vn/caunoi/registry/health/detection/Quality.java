package vn.caunoi.registry.health.detection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

/**
 * How good the line is, by the mean of what the last heartbeats say. It is poor from a limit on, and good again well below
 * it, so that a line near its limit does not blink.
 */
final class Quality {
    private static final int KEPT = 6;
    private static final int ENOUGH = 3;
    private static final double GOOD_AGAIN = 0.8;

    private final Limits limits;
    private final Deque<Signal.Heartbeat> recent = new ArrayDeque<>();
    private boolean lossy;
    private boolean slow;

    Quality(Limits limits) {
        this.limits = limits;
    }

    void add(Signal.Heartbeat heartbeat) {
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(heartbeat);
        lossy = over(limits.lossPct(), lossy, Signal.Heartbeat::lossPct);
        slow = over(limits.rttMs(), slow, Signal.Heartbeat::rttMs);
    }

    /** After an outage the line is judged afresh. */
    void forget() {
        recent.clear();
        lossy = false;
        slow = false;
    }

    boolean poor() {
        return lossy || slow;
    }

    /** Of a poor line. */
    Cause cause() {
        return Cause.of(lossy ? Cause.Kind.LOSS : Cause.Kind.DELAY);
    }

    private boolean over(double limit, boolean already, ToDoubleFunction<Signal.Heartbeat> figure) {
        if (recent.size() < ENOUGH) {
            return already;
        }
        double mean = recent.stream().mapToDouble(figure).average().orElseThrow();
        return mean >= (already ? limit * GOOD_AGAIN : limit);
    }
}
