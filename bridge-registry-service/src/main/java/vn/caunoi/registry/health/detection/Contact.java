package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Whether one hall is in touch with the hub. What is better is concluded as soon as a sign comes in; what is worse only
 * when asked to, so that all halls can be looked at before one is given up.
 */
final class Contact {
    private final Limits limits;
    private final Arrivals arrivals;
    private final ProbeRound round;
    private final Silence silence = new Silence();
    private final GoodSigns good = new GoodSigns();
    private Reach reach = Reach.UNKNOWN;
    private Cause.Kind cause = Cause.Kind.NO_SIGN_YET;
    private Remembered remembered = Remembered.NOTHING;
    private boolean socketsGone;
    private boolean probeFailed;
    private boolean proven;
    private Instant suspectedAt;

    Contact(Limits limits) {
        this.limits = limits;
        arrivals = new Arrivals(limits);
        round = new ProbeRound(limits);
    }

    /** What it was before a restart it is expected to be still, once the grace is over. */
    void remember(Remembered before, Instant now) {
        remembered = before;
        if (before.there() || before.gone()) {
            silence.owing(true);
            silence.startsAt(now.plus(limits.grace()));
        }
    }

    /** Others, who heard it longer, have given it up: so does who has heard nothing of it. */
    void givenUpElsewhere(Instant now) {
        boolean heardHere = proven || reach == Reach.THERE || heardSince(now.minus(limits.silence()));
        if (!heardHere && reach != Reach.GONE) {
            gone(Cause.Kind.SILENCE);
        }
    }

    void heartbeat(Instant now) {
        arrivals.add(now);
        silence.owing(true);
        // It speaks although its pages are closed, so that their absence says nothing.
        socketsGone = false;
        sign(now);
    }

    void sockets(boolean present, Instant now) {
        socketsGone = !present;
        if (present) {
            witness(now);
        } else if (!arrivals.awaited() && reach == Reach.THERE) {
            silence.owing(true);
            silence.startsAt(now);
        }
    }

    void probeAnswered(Instant now) {
        round.answered();
        witness(now);
        if (reach == Reach.SUSPECT) {
            cause = Cause.Kind.LINE_ANSWERS;
        }
    }

    /** A sign that is no heartbeat: where none is waited for, a hall that is there owes none from here on. */
    private void witness(Instant now) {
        sign(now);
        if (reach == Reach.THERE && !arrivals.awaited()) {
            silence.owing(false);
        }
    }

    /** Proves nothing while heartbeats come: many a hall lets no probe in. */
    void probeFailed(long number, int attempt) {
        round.failed(number, attempt);
        if (!silence.owing()) {
            probeFailed = true;
            good.startOver();
        }
    }

    private void sign(Instant now) {
        good.add(now);
        silence.startsAt(now);
        probeFailed = false;
        boolean enough = good.enough() || reach == Reach.SUSPECT && proven;
        if (enough && !arrivals.late(now)) {
            reach = Reach.THERE;
            cause = Cause.Kind.HEARD;
            proven = true;
            suspectedAt = null;
            round.end();
        }
    }

    /** Turns what was there into a suspect if its silence calls for it. */
    void suspect(Instant now) {
        boolean expected = reach == Reach.THERE || reach == Reach.UNKNOWN && remembered.there();
        var worry = expected ? worry(now) : null;
        if (worry != null) {
            reach = Reach.SUSPECT;
            cause = worry;
            suspectedAt = now;
            good.startOver();
        }
    }

    private Cause.Kind worry(Instant now) {
        if (arrivals.phi(now) >= limits.suspectPhi()) {
            return Cause.Kind.HEARTBEATS_OVERDUE;
        }
        if (socketsGone && reach == Reach.THERE && silence.owing() && (arrivals.late(now) || !arrivals.awaited())) {
            return Cause.Kind.SOCKETS_GONE;
        }
        if (!arrivals.awaited() && silence.reached(limits.silence().dividedBy(2), now)) {
            return Cause.Kind.HEARTBEATS_OVERDUE;
        }
        return probeFailed ? Cause.Kind.PROBE_FAILED : null;
    }

    /**
     * Gives a suspect up if there is reason enough.
     *
     * @param onProbes whether failed probes are reason enough
     * @return whether an outage began just now
     */
    boolean giveUp(Instant now, boolean onProbes) {
        boolean silent = silence.reached(limits.silence(), now);
        if (reach == Reach.SUSPECT) {
            boolean deaf = !arrivals.awaited() || arrivals.phi(now) >= limits.downPhi();
            boolean refused = onProbes && deaf && round.allFailed();
            if (silent || refused) {
                gone(refused ? Cause.Kind.PROBES_FAILED : Cause.Kind.SILENCE);
                return true;
            }
        } else if (silent && reach == Reach.UNKNOWN && remembered.gone()) {
            gone(Cause.Kind.SILENCE);
        } else if (silent && reach != Reach.THERE) {
            // One good sign without a second is forgotten.
            rest();
        }
        return false;
    }

    private void gone(Cause.Kind why) {
        reach = Reach.GONE;
        cause = why;
        proven = false;
        round.end();
        rest();
    }

    private void rest() {
        silence.owing(false);
        probeFailed = false;
        good.startOver();
        arrivals.stopWaiting();
    }

    /** The number of the round of probes that it is time for; empty if it is not. */
    OptionalLong probes(Instant now) {
        return reach == Reach.SUSPECT && round.due(now) ? OptionalLong.of(round.ask(now)) : OptionalLong.empty();
    }

    /** So much of the present silence was not the hall's. */
    void excuse(Duration time, Instant now) {
        arrivals.excuse(time, now);
        silence.excuse(time, now);
        // Who did not listen could not hear an answer either.
        probeFailed = false;
        round.end();
    }

    Reach reach() {
        return reach;
    }

    Cause.Kind cause() {
        return cause;
    }

    /** Whether it was there, or should be, a moment ago. */
    boolean wasThere(Instant now) {
        boolean there = reach == Reach.THERE || reach == Reach.SUSPECT;
        return there || reach == Reach.UNKNOWN && remembered.there() || vanished(now);
    }

    /** Whether it fell silent just now. */
    boolean vanished(Instant now) {
        return suspectedAt != null && now.isBefore(suspectedAt.plus(limits.together()));
    }

    /** Whether a heartbeat is late, be it for want of luck. */
    boolean late(Instant now) {
        return reach == Reach.SUSPECT || arrivals.late(now);
    }

    /** Whether its last sign came at that very instant. */
    boolean heardAt(Instant instant) {
        return good.anyAt(instant);
    }

    /** Whether any sign came after {@code then}. */
    boolean heardSince(Instant then) {
        return good.anySince(then);
    }
}
