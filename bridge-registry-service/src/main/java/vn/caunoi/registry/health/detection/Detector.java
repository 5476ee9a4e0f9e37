package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.caunoi.registry.health.detection.Finding.VerdictsFrozen.Why;

/**
 * Judges the contact of all halls with the hub. What is told of one instant is judged together, once it is told of a later
 * one: in which order it came makes no difference. Better news is told at once, worse news only on a tick, when all halls can
 * be looked at together.
 *
 * <p>Instants come from one clock that does not run backwards; an earlier instant than the last is taken for the last.
 * Signals of a hall that is not watched are passed over. For one thread.
 */
public final class Detector {
    // Long enough that every silence starts anew.
    private static final Duration ALL = Duration.ofDays(1);

    private final Limits limits;
    private final Centre centre;
    private final Map<String, Hall> halls = new TreeMap<>();
    private final Set<String> failedUpstreams = new TreeSet<>();
    private final List<Signal> pending = new ArrayList<>();
    private Instant now = Instant.MIN;

    public Detector(Limits limits) {
        this.limits = limits;
        centre = new Centre(limits);
    }

    /**
     * Takes a signal in.
     *
     * @return what follows from all signals of the instant before, if this one is later; sorted by hall within each kind of
     *     conclusion, so that the same signals always give the same list
     */
    public List<Finding> feed(Signal signal) {
        List<Finding> findings = List.of();
        if (signal.at().isAfter(now)) {
            findings = settle();
            now = signal.at();
        }
        pending.add(signal);
        return findings;
    }

    private List<Finding> settle() {
        var findings = new ArrayList<Finding>();
        var touched = new TreeMap<String, Hall>();
        boolean tick = false;
        pending.sort(SignalOrder.CANONICAL);
        for (var signal : pending) {
            tick |= signal instanceof Signal.Tick;
            take(signal, findings);
            halls.computeIfPresent(signal.about(), (key, hall) -> {
                touched.put(key, hall);
                return hall;
            });
        }
        pending.clear();
        var looked = tick ? halls : touched;
        looked.values().forEach(hall -> hall.look(failedUpstreams, now));
        if (tick) {
            judge(findings);
        }
        if (centre.frozen()) {
            looked.values().forEach(hall -> hall.reportIfHeard(now, findings));
        } else {
            looked.values().forEach(hall -> hall.report(now, findings));
        }
        return findings;
    }

    private void take(Signal signal, List<Finding> findings) {
        if (signal instanceof Signal.HallWatched watched && halls.containsKey(watched.hall())) {
            halls.get(watched.hall()).watch(watched, now);
        } else if (signal instanceof Signal.HallWatched watched) {
            halls.put(watched.hall(), new Hall(watched, limits, now));
        } else if (signal instanceof Signal.HallDropped) {
            var dropped = halls.remove(signal.about());
            if (dropped != null) {
                dropped.drop(now, findings);
            }
        } else if (signal instanceof Signal.UpstreamChanged change && change.failed()) {
            failedUpstreams.add(change.upstream());
        } else if (signal instanceof Signal.UpstreamChanged change) {
            failedUpstreams.remove(change.upstream());
        } else if (halls.containsKey(signal.about())) {
            halls.get(signal.about()).take(signal, now);
        }
    }

    private void judge(List<Finding> findings) {
        var stalled = centre.stalled(now);
        if (!stalled.isZero()) {
            excuse(stalled);
            centre.freeze(Why.OWN_STALL, now, findings);
        }
        if (centre.frozen()) {
            thawIfTrusted(findings);
        }
        if (centre.frozen()) {
            return;
        }
        halls.values().forEach(hall -> hall.contact().suspect(now));
        var crowd = Crowd.of(halls.values(), now);
        if (crowd.vanished()) {
            centre.freeze(Why.MASS_SILENCE, now, findings);
            return;
        }
        boolean onProbes = !crowd.late();
        halls.values().forEach(hall -> {
            hall.giveUp(now, onProbes);
            hall.look(failedUpstreams, now);
            hall.askProbes(now, limits.probes(), findings);
        });
    }

    private void thawIfTrusted(List<Finding> findings) {
        var crowd = Crowd.of(halls.values(), now);
        if (centre.recovered(crowd, now)) {
            boolean massSilence = centre.thaw(now, findings) == Why.MASS_SILENCE;
            if (massSilence) {
                excuse(ALL);
            }
        } else if (centre.refuted(crowd, now)) {
            centre.thaw(now, findings);
        }
    }

    private void excuse(Duration time) {
        halls.values().forEach(hall -> hall.contact().excuse(time, now));
    }
}
