package vn.caunoi.registry.health.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import vn.caunoi.contracts.registry.LineState.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds whatever the halls do. */
class DetectorProperties {
    private static final Instant EIGHT = Instant.parse("2021-04-28T01:00:00Z");
    private static final int MINUTES = 30;
    private static final List<String> HALLS = List.of("731", "732", "734", "735", "736");

    @Property(tries = 100)
    void alerts_alternate(@ForAll("days") List<Signal> day) {
        var raised = new HashMap<String, Boolean>();
        for (var finding : findings(day)) {
            if (finding instanceof Finding.AlertRaised alert) {
                assertThat(raised.put(alert.hall(), true)).isNotEqualTo(true);
            } else if (finding instanceof Finding.AlertCleared alert) {
                assertThat(raised.put(alert.hall(), false)).isEqualTo(true);
            }
        }
    }

    @Property(tries = 100)
    void freezing_and_resuming_alternate_and_nothing_becomes_worse_between(@ForAll("days") List<Signal> day) {
        boolean frozen = false;
        for (var finding : findings(day)) {
            if (finding instanceof Finding.VerdictsFrozen) {
                assertThat(frozen).isFalse();
                frozen = true;
            } else if (finding instanceof Finding.VerdictsResumed) {
                assertThat(frozen).isTrue();
                frozen = false;
            } else if (finding instanceof Finding.LampChanged lamp) {
                assertThat(frozen && lamp.state() != Line.UP).isFalse();
            } else if (finding instanceof Finding.AlertRaised) {
                assertThat(frozen).isFalse();
            }
        }
    }

    @Property(tries = 100)
    void equal_timestamps_in_any_order_give_the_same_findings(@ForAll("days") List<Signal> day, @ForAll Random random) {
        var shuffled = new ArrayList<>(day);
        Collections.shuffle(shuffled, random);
        // Stable: signals of one instant stay as they were shuffled.
        shuffled.sort(Comparator.comparing(Signal::at));

        assertThat(findings(shuffled)).isEqualTo(findings(day));
    }

    @Property(tries = 100)
    void no_hall_is_down_while_its_heartbeats_come_in_time(
            @ForAll("days") List<Signal> day, @ForAll("jitters") List<Integer> jitters) {
        var withHeartbeats = new ArrayList<>(day);
        withHeartbeats.removeIf(signal ->
                signal instanceof Signal.HallDropped dropped && dropped.hall().equals("731"));
        int beat = 0;
        for (int millis = 0; millis < MINUTES * 60_000; beat++) {
            withHeartbeats.add(new Signal.Heartbeat(EIGHT.plusMillis(millis), "731", 20, 0));
            millis += 5000 + jitters.get(beat % jitters.size());
        }
        withHeartbeats.sort(Comparator.comparing(Signal::at));

        assertThat(findings(withHeartbeats))
                .noneMatch(finding -> finding instanceof Finding.LampChanged lamp
                        && lamp.hall().equals("731")
                        && lamp.state() == Line.DOWN);
    }

    @Provide
    Arbitrary<List<Integer>> jitters() {
        return Arbitraries.integers().between(-2000, 2000).list().ofMinSize(1).ofMaxSize(50);
    }

    /** Half an hour in which much goes wrong, in whole seconds so that much happens at once, mostly with a tick in each. */
    @Provide
    Arbitrary<List<Signal>> days() {
        Arbitrary<Integer> tickEvery = Arbitraries.frequency(Tuple.of(9, 1), Tuple.of(1, 7));
        return Combinators.combine(signals(), spells().list().ofMaxSize(20), tickEvery)
                .as((signals, spells, every) -> {
                    var day = new ArrayList<Signal>();
                    HALLS.forEach(hall -> day.add(Signal.HallWatched.anew(EIGHT, hall, true, List.of("Long Thành"))));
                    for (int second = 0; second < MINUTES * 60; second += every) {
                        day.add(new Signal.Tick(at(second)));
                    }
                    spells.forEach(day::addAll);
                    day.addAll(signals);
                    day.sort(Comparator.comparing(Signal::at));
                    return day;
                });
    }

    /** A hall that beats for a while. */
    private static Arbitrary<List<Signal>> spells() {
        return Combinators.combine(hall(), second(), Arbitraries.integers().between(2, 60))
                .as((hall, from, beats) -> {
                    var spell = new ArrayList<Signal>();
                    for (int beat = 0; beat < beats; beat++) {
                        spell.add(new Signal.Heartbeat(at(from + 5 * beat), hall, beat * 40, beat % 40));
                    }
                    return spell;
                });
    }

    private static Arbitrary<List<Signal>> signals() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Signal> any = Arbitraries.oneOf(
                Combinators.combine(second(), hall(), either)
                        .as((second, hall, is) -> new Signal.SocketsChanged(at(second), hall, is)),
                Combinators.combine(second(), hall(), Arbitraries.integers().between(0, 3), either)
                        .as((second, hall, number, is) -> new Signal.ProbeEnded(at(second), hall, number, number, is)),
                Combinators.combine(second(), hall(), Arbitraries.integers().between(0, 300))
                        .as((second, hall, length) -> new Signal.MaintenancePlanned(
                                at(second), hall, List.of(new Window(at(second), at(second + length))))),
                Combinators.combine(second(), either)
                        .as((second, is) -> new Signal.UpstreamChanged(at(second), "Long Thành", is)),
                Combinators.combine(second(), hall(), either)
                        .as((second, hall, is) -> Signal.HallWatched.anew(at(second), hall, is, List.of())),
                Combinators.combine(second(), hall()).as((second, hall) -> new Signal.HallDropped(at(second), hall)));
        return any.list().ofMaxSize(60);
    }

    private static Arbitrary<String> hall() {
        return Arbitraries.of(HALLS);
    }

    private static Arbitrary<Integer> second() {
        return Arbitraries.integers().between(0, MINUTES * 60);
    }

    private static Instant at(int second) {
        return EIGHT.plusSeconds(second);
    }

    private static List<Finding> findings(List<Signal> signals) {
        var detector = new Detector(Limits.STANDARD);
        var findings = new ArrayList<Finding>();
        signals.forEach(signal -> findings.addAll(detector.feed(signal)));
        return findings;
    }
}
