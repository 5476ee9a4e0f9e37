package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import vn.caunoi.contracts.registry.LineState.Line;

/** One hall: its contact with the hub, what else is known of its line, and what was last said of it. */
final class Hall {
    private final String key;
    private final Contact contact;
    private final Quality quality;
    private final Outages outages;
    private final Excuses excuses;
    private boolean probed;
    private boolean alerted;
    private Line state = Line.UNKNOWN;
    private Cause cause = Cause.of(Cause.Kind.NO_SIGN_YET);
    private Instant since;

    Hall(Signal.HallWatched watched, Limits limits, Instant now) {
        key = watched.hall();
        contact = new Contact(limits);
        quality = new Quality(limits);
        outages = new Outages(limits);
        excuses = new Excuses(limits);
        alerted = watched.remembered().alerted();
        contact.remember(watched.remembered(), now);
        tell(watched);
    }

    /** It is watched already; what is remembered of it is news only where others gave it up. */
    void watch(Signal.HallWatched watched, Instant now) {
        tell(watched);
        if (watched.remembered().gone()) {
            contact.givenUpElsewhere(now);
            alerted |= contact.reach() == Reach.GONE && watched.remembered().alerted();
        }
    }

    private void tell(Signal.HallWatched watched) {
        probed = watched.probed();
        excuses.hangsOn(watched.upstream());
    }

    void take(Signal signal, Instant now) {
        if (signal instanceof Signal.Heartbeat heartbeat) {
            contact.heartbeat(now);
            quality.add(heartbeat);
        } else if (signal instanceof Signal.SocketsChanged sockets) {
            contact.sockets(sockets.present(), now);
        } else if (signal instanceof Signal.ProbeEnded probe && probe.answered()) {
            contact.probeAnswered(now);
        } else if (signal instanceof Signal.ProbeEnded probe) {
            contact.probeFailed(probe.round(), probe.attempt());
        } else if (signal instanceof Signal.MaintenancePlanned planned) {
            excuses.plan(planned.windows());
        }
    }

    void giveUp(Instant now, boolean onProbes) {
        if (contact.giveUp(now, onProbes)) {
            quality.forget();
            if (!excuses.hold(now)) {
                outages.began(now);
            }
        }
    }

    /** Looks at what excuses the hall and at how steady it is. */
    void look(Set<String> failedUpstreams, Instant now) {
        excuses.seen(failedUpstreams, now);
        outages.seen(contact.reach() == Reach.GONE, now);
    }

    void askProbes(Instant now, int probes, List<Finding> findings) {
        if (probed && !excuses.maintenance()) {
            contact.probes(now).ifPresent(round -> findings.add(new Finding.ProbesWanted(now, key, round, probes)));
        }
    }

    /** Says what changed since it was last asked. */
    void report(Instant now, List<Finding> findings) {
        Line line = line();
        Cause why = cause(line);
        if (line != state || !why.equals(cause)) {
            since = line == state ? since : now;
            state = line;
            cause = why;
            findings.add(new Finding.LampChanged(now, key, state, since, cause));
        }
        boolean gone = contact.reach() == Reach.GONE;
        boolean there = contact.reach() == Reach.THERE;
        if (!alerted && gone && !excuses.hold(now)) {
            alerted = true;
            findings.add(new Finding.AlertRaised(now, key, cause));
        } else if (alerted && there && !outages.flapping()) {
            clear(now, findings);
        }
    }

    /** While the silence of many is in doubt: who gives a sign is there for certain, whatever became of the others. */
    void reportIfHeard(Instant now, List<Finding> findings) {
        if (contact.heardAt(now) && line() == Line.UP) {
            report(now, findings);
        }
    }

    /** The last words on a hall that is no longer watched. */
    void drop(Instant now, List<Finding> findings) {
        if (alerted) {
            clear(now, findings);
        }
    }

    private void clear(Instant now, List<Finding> findings) {
        alerted = false;
        findings.add(new Finding.AlertCleared(now, key));
    }

    private Line line() {
        if (excuses.maintenance()) {
            return Line.MAINTENANCE;
        }
        return switch (contact.reach()) {
            case UNKNOWN -> Line.UNKNOWN;
            case GONE -> Line.DOWN;
            case SUSPECT -> outages.flapping() ? Line.FLAPPING : Line.SUSPECT;
            case THERE -> outages.flapping() ? Line.FLAPPING : quality.poor() ? Line.DEGRADED : Line.UP;
        };
    }

    private Cause cause(Line line) {
        return switch (line) {
            case MAINTENANCE -> Cause.of(Cause.Kind.MAINTENANCE);
            case FLAPPING -> Cause.of(Cause.Kind.OUTAGES);
            case DEGRADED -> quality.cause();
            case DOWN, SUSPECT ->
                excuses.failedUpstream().map(Cause::upstream).orElseGet(() -> Cause.of(contact.cause()));
            case UP, UNKNOWN -> Cause.of(contact.cause());
        };
    }

    Contact contact() {
        return contact;
    }

    /** Whether its silence says something of the centre: it has no excuse of its own. */
    boolean witness() {
        return !excuses.holding();
    }
}
