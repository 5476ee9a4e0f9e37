package vn.caunoi.notification.stream;

import java.time.Clock;

/** How much one client may send: a burst, and then a steady rate. */
final class Allowance {
    private final int burst;
    private final int rate;
    private final Clock clock;
    private double left;
    private long since;

    /** @param rate a second */
    Allowance(int burst, int rate, Clock clock) {
        this.burst = burst;
        this.rate = rate;
        this.clock = clock;
        this.left = burst;
        this.since = clock.millis();
    }

    boolean take() {
        long now = clock.millis();
        left = Math.min(burst, left + Math.max(0, now - since) * rate / 1_000.0);
        since = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
