package vn.caunoi.registry.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.kit.testing.HandClock;
import vn.caunoi.registry.bridgepoint.LineBoard;
import vn.caunoi.registry.bridgepoint.WatchedHall;
import vn.caunoi.registry.health.detection.Finding;
import vn.caunoi.registry.health.detection.Limits;
import vn.caunoi.registry.maintenance.PlannedWork;
import vn.caunoi.registry.upstream.WatchedUpstream;

import static org.assertj.core.api.Assertions.assertThat;

class LineWatchTest {
    private static final UUID CONFERENCE = UUID.randomUUID();

    private final HandClock clock = new HandClock("2021-04-28T05:00:00Z");
    private final List<LineState> shown = new ArrayList<>();
    private final LineBoard board = new LineBoard(clock);
    private final List<Finding.ProbesWanted> wanted = new ArrayList<>();
    private final LineWatch watch =
            new LineWatch((hall, lamp) -> shown.add(lamp), board, clock, Limits.STANDARD, wanted::add);
    private final WatchedHall hall = new WatchedHall(UUID.randomUUID(), CONFERENCE, "731", LineState.UNKNOWN);

    @Test
    void a_hall_that_sends_heartbeats_is_up_and_one_that_falls_silent_is_down_after_half_a_minute() {
        watch.watch(hall);

        pass(Duration.ofMinutes(1), true);
        assertThat(shown).extracting(LineState::state).containsExactly(Line.UP);

        pass(Duration.ofSeconds(32), false);
        assertThat(shown).extracting(LineState::state).containsExactly(Line.UP, Line.SUSPECT, Line.DOWN);
        assertThat(shown.get(2).cause()).isEqualTo("SILENCE");

        pass(Duration.ofSeconds(15), true);
        assertThat(shown.get(shown.size() - 1).state()).isEqualTo(Line.UP);
    }

    @Test
    void a_hall_that_was_up_before_a_restart_is_not_down_because_of_it() {
        watch.watch(new WatchedHall(hall.id(), CONFERENCE, "731", new LineState(Line.UP, clock.instant())));

        pass(Duration.ofSeconds(20), false);
        pass(Duration.ofSeconds(30), true);

        assertThat(shown).extracting(LineState::state).doesNotContain(Line.DOWN);
    }

    @Test
    void who_has_just_started_learns_that_another_replica_gave_a_hall_up() {
        watch.watch(new WatchedHall(hall.id(), CONFERENCE, "731", new LineState(Line.UP, clock.instant())));
        pass(Duration.ofSeconds(20), false);

        watch.watch(new WatchedHall(hall.id(), CONFERENCE, "731", new LineState(Line.DOWN, clock.instant())));
        pass(Duration.ofMinutes(2), false);

        assertThat(shown).extracting(LineState::state).containsExactly(Line.DOWN);
    }

    @Test
    void what_was_concluded_of_a_hall_is_not_kept_for_later_once_it_is_no_longer_watched() {
        watch.watch(hall);
        pass(Duration.ofMinutes(1), true);
        pass(Duration.ofSeconds(32), false);
        assertThat(shown.get(shown.size() - 1).state()).isEqualTo(Line.DOWN);

        watch.drop(hall);

        assertThat(shown.get(shown.size() - 1)).isEqualTo(LineState.UNKNOWN);
    }

    @Test
    void a_hub_that_stood_still_says_so_and_gives_no_verdict() {
        watch.watch(hall);
        pass(Duration.ofMinutes(1), true);

        clock.pass(Duration.ofSeconds(90));
        watch.tick();
        pass(Duration.ofSeconds(2), false);

        assertThat(shown).extracting(LineState::state).containsExactly(Line.UP);
        assertThat(board.frozen(CONFERENCE)).isPresent();

        pass(Duration.ofSeconds(30), true);
        assertThat(board.frozen(CONFERENCE)).isEmpty();
        assertThat(shown).extracting(LineState::state).doesNotContain(Line.DOWN);
    }

    @Test
    void that_the_halls_of_one_conference_go_home_says_nothing_of_anothers() {
        var rehearsal = UUID.randomUUID();
        var halls = Stream.of("731", "732", "733", "734")
                .map(code -> new WatchedHall(UUID.randomUUID(), rehearsal, code, LineState.UNKNOWN))
                .toList();
        halls.forEach(watch::watch);
        watch.watch(hall);
        for (int second = 1; second <= 60; second++) {
            clock.pass(Duration.ofSeconds(1));
            if (second % 5 == 0) {
                halls.forEach(each -> watch.heard(each.id(), 20, 0, 1));
                watch.heard(hall.id(), 20, 0, 1);
            }
            watch.tick();
        }

        pass(Duration.ofMinutes(1), true);

        assertThat(board.frozen(rehearsal)).isPresent();
        assertThat(board.frozen(CONFERENCE)).isEmpty();
    }

    @Test
    void a_failed_upstream_is_named_for_what_its_halls_lack() {
        watch.surround(hangingOn(false));
        watch.watch(hall);
        pass(Duration.ofMinutes(1), true);

        watch.surround(hangingOn(true));
        pass(Duration.ofSeconds(32), false);

        assertThat(shown.get(shown.size() - 1)).satisfies(lamp -> {
            assertThat(lamp.state()).isEqualTo(Line.DOWN);
            assertThat(lamp.cause()).isEqualTo("UPSTREAM");
            assertThat(lamp.by()).isEqualTo("Tuyến phía bắc");
        });
    }

    @Test
    void announced_work_is_shown_while_it_runs_and_no_longer() {
        var begins = clock.instant().plusSeconds(60);
        watch.surround(
                new Surroundings(List.of(), List.of(new PlannedWork(hall.id(), begins, begins.plusSeconds(60)))));
        watch.watch(hall);

        pass(Duration.ofSeconds(150), true);

        assertThat(shown).extracting(LineState::state).containsExactly(Line.UP, Line.MAINTENANCE, Line.UP);
    }

    @Test
    void work_that_is_called_off_is_shown_no_longer() {
        var begins = clock.instant();
        watch.surround(
                new Surroundings(List.of(), List.of(new PlannedWork(hall.id(), begins, begins.plusSeconds(600)))));
        watch.watch(hall);
        pass(Duration.ofSeconds(60), true);

        watch.surround(Surroundings.NONE);
        pass(Duration.ofSeconds(10), true);

        assertThat(shown.get(shown.size() - 1).state()).isEqualTo(Line.UP);
    }

    private Surroundings hangingOn(boolean failed) {
        return new Surroundings(
                List.of(new WatchedUpstream(CONFERENCE, "BAC", "Tuyến phía bắc", failed, Set.of(hall.id()))),
                List.of());
    }

    @Test
    void a_measure_is_shown_for_half_a_minute() {
        watch.watch(hall);
        watch.heard(hall.id(), 40, 0, 2);

        assertThat(board.reading(hall.id()))
                .hasValueSatisfying(reading -> assertThat(reading.rttMs()).isEqualTo(40));

        clock.pass(Duration.ofSeconds(31));
        assertThat(board.reading(hall.id())).isEmpty();
    }

    @Test
    void a_hall_that_falls_silent_is_probed_if_it_can_be_and_lost_sooner_when_no_probe_is_answered() {
        watch.watch(hall);
        pass(Duration.ofMinutes(1), true);
        watch.probed(Set.of(hall.id()));

        pass(Duration.ofSeconds(14), false);

        assertThat(wanted).singleElement().satisfies(each -> assertThat(each.probes())
                .isEqualTo(3));
        for (int attempt = 1; attempt <= 3; attempt++) {
            watch.probeEnded(hall.id(), wanted.get(0).round(), attempt, false);
        }
        pass(Duration.ofSeconds(8), false);
        assertThat(shown.get(shown.size() - 1).cause()).isEqualTo("PROBES_FAILED");
    }

    @Test
    void a_hall_without_probes_is_not_asked_for() {
        watch.probed(Set.of(hall.id()));
        watch.watch(hall);
        pass(Duration.ofSeconds(1), false);
        watch.probed(Set.of());
        pass(Duration.ofMinutes(1), true);

        pass(Duration.ofSeconds(40), false);

        assertThat(wanted).isEmpty();
        assertThat(shown.get(shown.size() - 1).cause()).isEqualTo("SILENCE");
    }

    @Test
    void a_hall_whose_sockets_are_gone_is_not_lost_while_its_heartbeats_come() {
        watch.watch(hall);
        watch.sockets(hall.id(), true);
        pass(Duration.ofMinutes(1), true);

        watch.sockets(hall.id(), false);
        pass(Duration.ofMinutes(1), true);
        assertThat(shown).extracting(LineState::state).containsExactly(Line.UP);

        pass(Duration.ofSeconds(1), false);
        watch.sockets(hall.id(), false);
        pass(Duration.ofSeconds(9), false);
        assertThat(shown.get(shown.size() - 1).cause()).isEqualTo("SOCKETS_GONE");
    }

    private void pass(Duration time, boolean heard) {
        for (long second = 1; second <= time.toSeconds(); second++) {
            clock.pass(Duration.ofSeconds(1));
            if (heard && second % 5 == 0) {
                watch.heard(hall.id(), 20, 0, 1);
            }
            watch.tick();
        }
    }
}
