package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.health.detection.Cause.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DetectorTest {
    private final Watch watch = new Watch();

    @Test
    void a_hall_that_never_gave_a_sign_stays_unknown() {
        watch.hall("731").run(3600);

        assertThat(watch.states("731")).isEmpty();
    }

    @Test
    void a_hall_is_up_after_two_heartbeats() {
        watch.hall("731").beats("731").run(6);
        assertThat(watch.lamp("731")).isEqualTo(Line.UNKNOWN);

        watch.run(4);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);
        assertThat(watch.last("731").since()).isEqualTo(Watch.EIGHT.plusSeconds(10));
    }

    @Test
    void one_heartbeat_of_long_ago_does_not_count() {
        watch.hall("731").beats("731").run(5).falls("731").run(600).beats("731").run(5);

        assertThat(watch.lamp("731")).isEqualTo(Line.UNKNOWN);
    }

    @Test
    void one_missed_heartbeat_is_no_reason_for_suspicion() {
        up("731").falls("731").run(9).beats("731").run(60);

        assertThat(watch.states("731")).containsExactly(Line.UP);
    }

    @Test
    void two_missed_heartbeats_make_a_suspect_and_the_next_one_ends_that() {
        up("731").falls("731").run(14);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.HEARTBEATS_OVERDUE);

        watch.beats("731").run(1);
        assertThat(watch.states("731")).containsExactly(Line.UP, Line.SUSPECT, Line.UP);
        assertThat(watch.alerts("731")).isEmpty();
    }

    @Test
    void a_line_that_often_loses_heartbeats_is_suspected_later() {
        up("731");
        for (int i = 0; i < 40; i++) {
            watch.falls("731").run(8).beats("731").run(7);
        }
        int before = watch.states("731").size();
        watch.falls("731").run(14);

        assertThat(watch.states("731")).hasSize(before);
    }

    @Test
    void a_hall_without_probes_is_down_after_thirty_seconds_of_silence() {
        up("731").falls("731").run(29);
        assertThat(watch.lamp("731")).isEqualTo(Line.SUSPECT);

        watch.run(1);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.SILENCE);
    }

    @Test
    void how_long_a_silence_may_last_can_be_set() {
        var patient = new Watch(Limits.STANDARD.withSilence(Duration.ofSeconds(90)));
        patient.hall("731").beats("731").run(60).falls("731").run(89);
        assertThat(patient.lamp("731")).isEqualTo(Line.SUSPECT);

        patient.run(1);
        assertThat(patient.lamp("731")).isEqualTo(Line.DOWN);
    }

    @Test
    void a_suspect_is_probed_three_times_and_down_when_all_fail() {
        watch.probedHall("731", false).beats("731").run(60).falls("731").run(18);

        assertThat(watch.found(Finding.ProbesWanted.class)).hasSize(1).allMatch(wanted -> wanted.probes() == 3);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.PROBES_FAILED);
    }

    @Test
    void two_failed_probes_of_three_are_not_enough() {
        watch.tell(Signal.HallWatched.anew(watch.now(), "731", true, List.of()))
                .beats("731")
                .run(60)
                .falls("731")
                .run(14);
        for (int attempt : new int[] {1, 2, 2, 1}) {
            watch.tell(new Signal.ProbeEnded(watch.now().plusMillis(600), "731", 1, attempt, false));
        }
        watch.run(6);

        assertThat(watch.lamp("731")).isEqualTo(Line.SUSPECT);
    }

    @Test
    void a_line_that_answers_probes_is_not_down_although_its_pages_are_silent() {
        watch.probedHall("731", true).beats("731").run(60).falls("731").run(300);

        assertThat(watch.lamp("731")).isEqualTo(Line.SUSPECT);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.LINE_ANSWERS);

        watch.answers("731", false).run(20);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
    }

    @Test
    void failed_probes_say_nothing_while_heartbeats_come() {
        up("731");
        for (int i = 0; i < 60; i++) {
            watch.tell(new Signal.ProbeEnded(watch.now().plusMillis(600), "731", 0, 1, false))
                    .run(1);
        }

        assertThat(watch.states("731")).containsExactly(Line.UP);
    }

    @Test
    void a_hall_that_is_only_probed_is_judged_by_its_probes() {
        watch.probedHall("731", false);
        routineProbe(true);
        routineProbe(true);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);

        routineProbe(false);
        assertThat(watch.states("731")).containsExactly(Line.UP, Line.SUSPECT, Line.DOWN);
    }

    @Test
    void a_hall_whose_sockets_close_is_suspected_at_the_first_late_heartbeat() {
        up("731").falls("731").run(2);
        watch.tell(new Signal.SocketsChanged(watch.now().plusMillis(600), "731", false))
                .run(3);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);

        watch.run(3);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.SOCKETS_GONE);
    }

    @Test
    void a_hall_is_up_again_after_two_good_ones() {
        up("731").falls("731").run(40).beats("731").run(5);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);

        watch.run(5);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);
        assertThat(watch.alerts("731")).containsExactly(true, false);
    }

    @Test
    void a_lossy_line_is_degraded_until_it_is_well_below_the_limit() {
        up("731").beats("731", 20, 30).run(30);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.LOSS);

        watch.beats("731", 20, 9).run(60);
        assertThat(watch.lamp("731")).isEqualTo(Line.DEGRADED);

        watch.beats("731", 20, 1).run(60);
        assertThat(watch.states("731")).containsExactly(Line.UP, Line.DEGRADED, Line.UP);
    }

    @Test
    void a_slow_line_is_degraded() {
        up("731").beats("731", 1500, 0).run(60);

        assertThat(watch.lamp("731")).isEqualTo(Line.DEGRADED);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.DELAY);
        assertThat(watch.alerts("731")).isEmpty();
    }

    @Test
    void a_hall_that_comes_back_from_its_third_outage_in_ten_minutes_is_flapping_until_it_is_steady() {
        up("731");
        for (int i = 0; i < 3; i++) {
            watch.falls("731").run(40).beats("731").run(60);
        }
        assertThat(watch.lamp("731")).isEqualTo(Line.FLAPPING);
        assertThat(watch.alerts("731")).containsExactly(true, false, true, false, true);

        watch.run(300);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);
        assertThat(watch.alerts("731")).containsExactly(true, false, true, false, true, false);
    }

    @Test
    void three_outages_in_more_than_ten_minutes_are_three_outages() {
        up("731");
        for (int i = 0; i < 3; i++) {
            watch.falls("731").run(40).beats("731").run(300);
        }

        assertThat(watch.states("731")).doesNotContain(Line.FLAPPING);
    }

    @Test
    void a_hall_that_is_dropped_takes_its_alert_along() {
        up("731").falls("731").run(40);
        watch.tell(new Signal.HallDropped(watch.now().plusMillis(600), "731")).run(60);

        assertThat(watch.alerts("731")).containsExactly(true, false);
    }

    private void routineProbe(boolean answered) {
        watch.tell(new Signal.ProbeEnded(watch.now().plusMillis(600), "731", 0, 1, answered))
                .run(60);
    }

    private Watch up(String hall) {
        return watch.hall(hall).beats(hall).run(60);
    }
}
