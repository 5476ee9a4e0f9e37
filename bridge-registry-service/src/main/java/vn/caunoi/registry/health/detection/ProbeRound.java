package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.BitSet;

/** The probes sent on a suspicion: the round that is out, and which of its probes failed. */
final class ProbeRound {
    private final Limits limits;
    private final BitSet failed = new BitSet();
    private long number;
    private Instant askedAt;

    ProbeRound(Limits limits) {
        this.limits = limits;
    }

    /** Whether it is time to ask: nothing was asked yet, or what was asked led to nothing. */
    boolean due(Instant now) {
        return askedAt == null || !allFailed() && !now.isBefore(askedAt.plus(limits.probeAgainAfter()));
    }

    /** Opens the next round, and says its number. */
    long ask(Instant now) {
        failed.clear();
        askedAt = now;
        return ++number;
    }

    /** A result of another round, or told twice, changes nothing. */
    void failed(long round, int attempt) {
        if (askedAt != null && round == number && attempt >= 1 && attempt <= limits.probes()) {
            failed.set(attempt);
        }
    }

    /** A probe was answered: what failed of this round proves nothing. */
    void answered() {
        failed.clear();
    }

    boolean allFailed() {
        return failed.cardinality() == limits.probes();
    }

    /** The suspicion is over; numbers are not used again. */
    void end() {
        failed.clear();
        askedAt = null;
    }
}
