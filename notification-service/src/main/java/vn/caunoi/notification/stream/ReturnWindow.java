package vn.caunoi.notification.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * When those who are sent away shall come back: at any moment of a window that is the wider the more there are, so that
 * they don't come at once.
 */
@ApplicationScoped
class ReturnWindow {
    private static final long LEAST_MS = 1_000;
    private static final long MOST_MS = 30_000;
    private static final long OF_EACH_MS = 3;
    private static final long LATELY_MS = 10_000;

    private final Sockets sockets;
    private final Clock clock;
    private long began;
    private long refused;
    private long refusedBefore;

    ReturnWindow(Sockets sockets, Clock clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    /** How wide the window is, in milliseconds: for the sockets that are open and those refused lately. */
    synchronized long width() {
        turn();
        return Math.min(MOST_MS, Math.max(LEAST_MS, (sockets.count() + refused + refusedBefore) * OF_EACH_MS));
    }

    /** How long one of them shall wait, in milliseconds. */
    long draw() {
        return ThreadLocalRandom.current().nextLong(width());
    }

    /** How long somebody shall wait who is let in nowhere, as a {@code Retry-After}: whole seconds, at least one. */
    String refuse() {
        long width;
        synchronized (this) {
            turn();
            refused++;
            width = width();
        }
        return Long.toString(1
                + ThreadLocalRandom.current().nextLong(Duration.ofMillis(width).toSeconds()));
    }

    private void turn() {
        long now = clock.millis();
        if (now - began >= LATELY_MS) {
            refusedBefore = now - began < 2 * LATELY_MS ? refused : 0;
            refused = 0;
            began = now;
        }
    }
}
