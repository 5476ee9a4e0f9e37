package vn.caunoi.registry.health;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through at once, and so many a second after that. For one thread at a time. */
public final class TokenBucket {
    private final double perSecond;
    private final double burst;
    private double tokens;
    private Instant last;

    /** A full bucket. */
    public TokenBucket(double perSecond, double burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        tokens = burst;
        last = now;
    }

    /** Takes one; false when there is none. */
    public boolean take(Instant now) {
        // A clock that was set back gives nothing, and takes nothing away.
        var passed = Math.max(0, Duration.between(last, now).toMillis()) / 1_000.0;
        tokens = Math.min(burst, tokens + passed * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
