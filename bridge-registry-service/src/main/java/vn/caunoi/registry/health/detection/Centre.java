package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import vn.caunoi.registry.health.detection.Finding.VerdictsFrozen.Why;

/** Whether the hub can trust its own ears. */
final class Centre {
    private final Limits limits;
    private Instant lastTick;
    private Instant lastStall;
    private Instant frozenAt;
    private Instant hearingSince;
    private Why why;

    Centre(Limits limits) {
        this.limits = limits;
    }

    /** For how long the hub stood still before this tick; zero if the tick came in time. */
    Duration stalled(Instant now) {
        var late = lastTick == null
                ? Duration.ZERO
                : Duration.between(lastTick, now).minus(limits.tickEvery());
        lastTick = now;
        if (late.compareTo(limits.stall()) <= 0) {
            return Duration.ZERO;
        }
        lastStall = now;
        return late;
    }

    boolean frozen() {
        return frozenAt != null;
    }

    void freeze(Why reason, Instant now, List<Finding> findings) {
        if (!frozen()) {
            frozenAt = now;
            why = reason;
            findings.add(new Finding.VerdictsFrozen(now, reason));
        }
    }

    /** Whether the halls are heard again, or the hub runs again for long enough. */
    boolean recovered(Crowd crowd, Instant now) {
        return settled(now) && (why == Why.OWN_STALL || !crowd.silentSince(frozenAt));
    }

    /** Whether most have been heard for so long on end that the silence of the others must be their own. */
    boolean refuted(Crowd crowd, Instant now) {
        if (!crowd.mostlyHeard(limits.heartbeatEvery().multipliedBy(2))) {
            hearingSince = null;
        } else if (hearingSince == null) {
            hearingSince = now;
        }
        return settled(now) && hearingSince != null && !now.isBefore(hearingSince.plus(limits.doubtAtMost()));
    }

    /** The doubt is over; says what cast it. */
    Why thaw(Instant now, List<Finding> findings) {
        frozenAt = null;
        hearingSince = null;
        findings.add(new Finding.VerdictsResumed(now));
        return why;
    }

    private boolean settled(Instant now) {
        return lastStall == null || !now.isBefore(lastStall.plus(limits.settleAfterStall()));
    }
}
