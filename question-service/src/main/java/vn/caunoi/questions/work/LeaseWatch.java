package vn.caunoi.questions.work;

import java.time.Duration;
import java.time.Instant;

/**
 * Since when this service has been listening without a break. Nobody could give a sign of life before it started, while
 * the database was away or while the machine slept, so that such silence counts against nobody.
 */
final class LeaseWatch {
    /** Passes come every few seconds; when the next one is later than this, there was a break. */
    private static final Duration BREAK = Duration.ofMinutes(1);

    private final Duration lease;
    private Instant listeningSince;
    private Instant lastPass;

    LeaseWatch(Duration lease) {
        this.lease = lease;
    }

    /** Whoever gave the last sign before this moment has lost the lease; the epoch while nobody can have. */
    Instant silentBefore(Instant now) {
        if (lastPass == null || lastPass.plus(BREAK).isBefore(now)) {
            listeningSince = now;
            lastPass = now;
        }
        return listeningSince.plus(lease).isAfter(now) ? Instant.EPOCH : now.minus(lease);
    }

    /** A pass came to its end: the database answers. */
    void passed(Instant now) {
        lastPass = now;
    }
}
