package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;

/**
 * The recent gaps between a hall's heartbeats, and how surprising its present silence is in their light: φ = −log₁₀ of the
 * chance that the next heartbeat comes even later, the gaps taken as normally distributed. With φ = 8 one suspicion in 10⁸
 * would be wrong.
 *
 * <p>Hayashibara, Défago, Yared, Katayama: The φ accrual failure detector, SRDS 2004. The tail of the normal distribution is
 * the logistic approximation of Bowling, Khasawneh, Kaewkuekool, Cho (2009), taken in logarithms so that it never overflows.
 */
final class Arrivals {
    private static final int KEPT = 100;
    private static final double LATE_PHI = 1;

    private final long[] gaps = new long[KEPT];
    private final double least;
    private final Duration longest;
    private int kept;
    private int next;
    // In whole milliseconds, so that adding and taking away loses nothing.
    private long sum;
    private long squares;
    private Instant last;
    private boolean excused;

    Arrivals(Limits limits) {
        least = limits.heartbeatEvery().toMillis();
        longest = limits.silence();
    }

    void add(Instant now) {
        if (last != null && !now.isAfter(last)) {
            return;
        }
        // An outage, or a time in which the hub itself was not listening, teaches nothing of the line.
        if (last != null && !excused && Duration.between(last, now).compareTo(longest) < 0) {
            learn(Duration.between(last, now).toMillis());
        }
        last = now;
        excused = false;
    }

    /** Whether a next heartbeat is waited for. */
    boolean awaited() {
        return last != null;
    }

    /** The next heartbeat is as the first; the gaps stay known. */
    void stopWaiting() {
        last = null;
    }

    /** So much of the present silence does not count. */
    void excuse(Duration time, Instant now) {
        if (last != null) {
            last = Silence.excused(last, time, now);
            excused = true;
        }
    }

    /** Whether the next heartbeat should have come, be it for want of luck. */
    boolean late(Instant now) {
        return phi(now) >= LATE_PHI;
    }

    /** 0 when nothing is waited for. */
    double phi(Instant now) {
        if (last == null) {
            return 0;
        }
        // Several open pages of one hall beat more often than each of them has to: one that is left must not look late.
        double mean = Math.max(least, mean());
        // A line that was perfectly regular may still lose a heartbeat; a quarter of the interval bears one loss.
        double deviation = Math.max(least / 4, deviation());
        double z = (Duration.between(last, now).toMillis() - mean) / deviation;
        double odds = z * (1.5976 + 0.070566 * z * z);
        return (odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))) / Math.log(10);
    }

    private void learn(long gap) {
        // A gap that was never measured is 0.
        sum += gap - gaps[next];
        squares += gap * gap - gaps[next] * gaps[next];
        gaps[next] = gap;
        next = (next + 1) % KEPT;
        kept = Math.min(kept + 1, KEPT);
    }

    private double mean() {
        return kept == 0 ? least : (double) sum / kept;
    }

    private double deviation() {
        return kept == 0 ? 0 : Math.sqrt(Math.max(0, (double) squares / kept - mean() * mean()));
    }
}
