package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import vn.caunoi.contracts.registry.LineState.Line;

/** A detector with halls that behave as told, second by second. */
final class Watch {
    private static final int HEARTBEAT_EVERY = 5;
    static final Instant EIGHT = Instant.parse("2021-04-28T01:00:00Z");

    private final Detector detector;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, UnaryOperator<Signal.Heartbeat>> beating = new TreeMap<>();
    private final Map<String, Boolean> probed = new TreeMap<>();
    private final PriorityQueue<Signal> ahead = new PriorityQueue<>(Comparator.comparing(Signal::at));
    private long second;

    Watch() {
        this(Limits.STANDARD);
    }

    Watch(Limits limits) {
        detector = new Detector(limits);
    }

    Instant now() {
        return EIGHT.plusSeconds(second);
    }

    Watch tell(Signal signal) {
        findings.addAll(detector.feed(signal));
        return this;
    }

    Watch hall(String hall, String... upstream) {
        return tell(Signal.HallWatched.anew(now(), hall, false, List.of(upstream)));
    }

    /** A hall whose probes are answered or not, as told, a second after each was sent. */
    Watch probedHall(String hall, boolean answers) {
        probed.put(hall, answers);
        return tell(Signal.HallWatched.anew(now(), hall, true, List.of()));
    }

    Watch remembered(String hall, Line state, boolean alerted) {
        return tell(new Signal.HallWatched(now(), hall, false, new TreeSet<>(), new Remembered(state, alerted)));
    }

    Watch beats(String... halls) {
        for (var hall : halls) {
            beating.put(hall, heartbeat -> heartbeat);
        }
        return this;
    }

    Watch beats(String hall, double rttMs, double lossPct) {
        beating.put(hall, heartbeat -> new Signal.Heartbeat(heartbeat.at(), hall, rttMs, lossPct));
        return this;
    }

    Watch falls(String... halls) {
        for (var hall : halls) {
            beating.remove(hall);
        }
        return this;
    }

    Watch answers(String hall, boolean answers) {
        probed.put(hall, answers);
        return this;
    }

    /** Time passes, with a tick and what the halls do in every second. */
    Watch run(int seconds) {
        for (int i = 0; i < seconds; i++) {
            second++;
            while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now())) {
                tell(ahead.poll());
            }
            if (second % HEARTBEAT_EVERY == 0) {
                beating.forEach((hall, says) -> tell(says.apply(new Signal.Heartbeat(now(), hall, 20, 0))));
            }
            int before = findings.size();
            tell(new Signal.Tick(now().plusMillis(500)));
            tell(new Signal.SocketsChanged(now().plusMillis(501), "nobody", true));
            List.copyOf(findings.subList(before, findings.size())).forEach(this::probe);
        }
        return this;
    }

    /** The hub stands still: no tick, no signal. */
    Watch stall(int seconds) {
        second += seconds;
        return this;
    }

    private void probe(Finding finding) {
        if (finding instanceof Finding.ProbesWanted wanted && probed.containsKey(wanted.hall())) {
            for (int attempt = 1; attempt <= wanted.probes(); attempt++) {
                ahead.add(new Signal.ProbeEnded(
                        now().plus(Duration.ofSeconds(attempt)),
                        wanted.hall(),
                        wanted.round(),
                        attempt,
                        probed.get(wanted.hall())));
            }
        }
    }

    Line lamp(String hall) {
        return lamps(hall).isEmpty() ? Line.UNKNOWN : last(hall).state();
    }

    Finding.LampChanged last(String hall) {
        return lamps(hall).get(lamps(hall).size() - 1);
    }

    /** The states that it went through. */
    List<Line> states(String hall) {
        return lamps(hall).stream().map(Finding.LampChanged::state).toList();
    }

    private List<Finding.LampChanged> lamps(String hall) {
        return found(Finding.LampChanged.class).stream()
                .filter(lamp -> lamp.hall().equals(hall))
                .toList();
    }

    /** Its alerts in turn: true for raised, false for cleared. */
    List<Boolean> alerts(String hall) {
        return findings.stream()
                .filter(finding -> finding instanceof Finding.AlertRaised raised
                                && raised.hall().equals(hall)
                        || finding instanceof Finding.AlertCleared cleared
                                && cleared.hall().equals(hall))
                .map(Finding.AlertRaised.class::isInstance)
                .toList();
    }

    <F extends Finding> List<F> found(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
