package vn.caunoi.registry.health.detection;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.health.detection.Finding.VerdictsFrozen;
import vn.caunoi.registry.health.detection.Finding.VerdictsFrozen.Why;
import vn.caunoi.registry.health.detection.Finding.VerdictsResumed;

import static org.assertj.core.api.Assertions.assertThat;

class DetectorCentreTest {
    private final Watch watch = new Watch();

    @Test
    void when_all_halls_vanish_together_none_is_down() {
        up(12);
        watch.falls(halls(0, 12)).run(600);

        assertThat(watch.found(VerdictsFrozen.class))
                .extracting(VerdictsFrozen::why)
                .containsExactly(Why.MASS_SILENCE);
        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();
        assertThat(halls(0, 12)).noneMatch(hall -> watch.states(hall).contains(Line.DOWN));
    }

    @Test
    void verdicts_resume_when_the_halls_are_heard_again_and_who_stays_away_is_down() {
        up(12);
        watch.falls(halls(0, 12)).run(120).beats(halls(0, 11)).run(20);
        assertThat(watch.found(VerdictsResumed.class)).hasSize(1);
        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();

        watch.run(30);
        assertThat(watch.lamp("h11")).isEqualTo(Line.DOWN);
        assertThat(watch.found(Finding.AlertRaised.class)).hasSize(1);
        assertThat(watch.lamp("h0")).isEqualTo(Line.UP);
    }

    @Test
    void a_hall_that_comes_while_the_silence_of_many_is_in_doubt_is_up() {
        up(12);
        watch.falls(halls(0, 5)).run(40).hall("h12").beats("h12").run(20);

        assertThat(watch.found(VerdictsFrozen.class)).hasSize(1);
        assertThat(watch.found(VerdictsResumed.class)).isEmpty();
        assertThat(watch.lamp("h12")).isEqualTo(Line.UP);
    }

    @Test
    void halls_that_are_heard_again_one_after_the_other_are_not_down_meanwhile() {
        up(12);
        watch.falls(halls(0, 12))
                .run(180)
                .beats(halls(0, 7))
                .run(20)
                .beats(halls(7, 12))
                .run(60);

        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();
    }

    @Test
    void a_third_of_the_halls_may_be_gone_by_themselves() {
        up(12);
        watch.falls(halls(0, 4)).run(60);

        assertThat(watch.found(VerdictsFrozen.class)).isEmpty();
        assertThat(watch.found(Finding.AlertRaised.class)).hasSize(4);
    }

    @Test
    void two_halls_of_two_may_be_gone_by_themselves() {
        up(2);
        watch.falls(halls(0, 2)).run(60);

        assertThat(watch.found(VerdictsFrozen.class)).isEmpty();
        assertThat(watch.found(Finding.AlertRaised.class)).hasSize(2);
    }

    @Test
    void halls_that_are_gone_while_most_others_are_heard_for_long_are_down_after_all() {
        up(12);
        watch.falls(halls(0, 5)).run(40);
        assertThat(watch.found(VerdictsFrozen.class)).hasSize(1);
        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();

        watch.run(40);
        assertThat(watch.found(VerdictsFrozen.class)).hasSize(1);
        assertThat(watch.found(Finding.AlertRaised.class)).hasSize(5);
    }

    @Test
    void halls_behind_a_failed_centre_do_not_cast_doubt_on_the_hub() {
        for (var hall : halls(0, 12)) {
            watch.hall(hall, hall.length() == 2 ? "Long Thành" : "Trảng Bom").beats(hall);
        }
        watch.run(60).tell(new Signal.UpstreamChanged(watch.now().plusMillis(600), "Long Thành", true));
        watch.falls(halls(0, 10)).run(60);

        assertThat(watch.found(VerdictsFrozen.class)).isEmpty();
        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();
    }

    @Test
    void probes_that_fail_as_the_hub_is_cut_off_make_no_hall_down() {
        for (var hall : halls(0, 6)) {
            watch.probedHall(hall, false).beats(hall);
        }
        watch.run(60).falls(halls(0, 6)).run(120).beats(halls(0, 6)).run(60);

        assertThat(halls(0, 6)).noneMatch(hall -> watch.states(hall).contains(Line.DOWN));
    }

    @Test
    void a_hall_whose_probes_fail_first_is_not_down_while_the_others_are_late_too() {
        cutOffAfterTheFirst();

        assertThat(watch.found(VerdictsFrozen.class)).hasSize(1);
        assertThat(watch.states("h0")).doesNotContain(Line.DOWN);
    }

    @Test
    void probes_that_failed_before_the_doubt_prove_nothing_after_it() {
        cutOffAfterTheFirst();
        watch.answers("h0", true).beats(halls(1, 6)).run(60);

        assertThat(watch.found(VerdictsResumed.class)).hasSize(1);
        assertThat(watch.states("h0")).doesNotContain(Line.DOWN);
    }

    @Test
    void the_time_in_which_the_hub_stood_still_counts_for_no_silence() {
        up(5);
        watch.falls("h0").stall(25).run(15);
        assertThat(watch.found(VerdictsResumed.class)).hasSize(1);

        watch.beats("h0").run(30);
        assertThat(watch.states("h0")).doesNotContain(Line.DOWN);
    }

    @Test
    void a_hub_that_stood_still_blames_no_hall() {
        up(5);
        watch.stall(120).run(4);
        assertThat(watch.found(VerdictsFrozen.class))
                .extracting(VerdictsFrozen::why)
                .containsExactly(Why.OWN_STALL);

        watch.run(60);
        assertThat(watch.found(VerdictsResumed.class)).hasSize(1);
        assertThat(halls(0, 5))
                .allSatisfy(hall -> assertThat(watch.states(hall)).containsExactly(Line.UP));
    }

    @Test
    void a_hall_that_falls_while_the_hub_stands_still_is_found_afterwards() {
        up(5);
        watch.falls("h0").stall(20).run(45);

        assertThat(watch.lamp("h0")).isEqualTo(Line.DOWN);
        assertThat(watch.alerts("h0")).containsExactly(true);
    }

    @Test
    void a_tick_that_is_a_little_late_is_no_stall() {
        up(5);
        watch.stall(1).run(60);

        assertThat(watch.found(VerdictsFrozen.class)).isEmpty();
    }

    /** The hub is cut off; the last heartbeat of one hall got lost just before. */
    private void cutOffAfterTheFirst() {
        for (var hall : halls(0, 6)) {
            watch.probedHall(hall, false).beats(hall);
        }
        watch.run(60).falls("h0").run(5).falls(halls(1, 6)).run(60);
    }

    private void up(int count) {
        for (var hall : halls(0, count)) {
            watch.hall(hall).beats(hall);
        }
        watch.run(60);
    }

    private static String[] halls(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "h" + i).toArray(String[]::new);
    }
}
