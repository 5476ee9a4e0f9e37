package vn.caunoi.registry.health.detection;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState.Line;

import static org.assertj.core.api.Assertions.assertThat;

class DetectorRestartTest {
    private final Watch watch = new Watch();

    @Test
    void a_hall_that_was_up_is_unknown_at_first_and_up_as_soon_as_it_is_heard() {
        watch.remembered("731", Line.UP, false).run(40);
        assertThat(watch.states("731")).isEmpty();

        watch.beats("731").run(60);
        assertThat(watch.states("731")).containsExactly(Line.UP);
        assertThat(watch.alerts("731")).isEmpty();
    }

    @Test
    void a_hall_that_was_up_and_is_not_heard_any_more_is_down_after_the_grace() {
        watch.remembered("731", Line.UP, false).run(59);
        assertThat(watch.alerts("731")).isEmpty();

        watch.run(2);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.alerts("731")).containsExactly(true);
    }

    @Test
    void a_hall_that_another_replica_gave_up_meanwhile_is_down_here_too_and_not_under_suspicion_anew() {
        watch.remembered("731", Line.UP, false).run(40);

        watch.remembered("731", Line.DOWN, true).run(120);

        assertThat(watch.states("731")).containsExactly(Line.DOWN);
        assertThat(watch.alerts("731")).isEmpty();

        watch.beats("731").run(20);
        assertThat(watch.lamp("731")).isEqualTo(Line.UP);
    }

    @Test
    void a_hall_under_suspicion_by_memory_alone_is_down_once_another_replica_says_so() {
        watch.remembered("731", Line.UP, false).run(50);
        assertThat(watch.states("731")).containsExactly(Line.SUSPECT);

        watch.remembered("731", Line.DOWN, true).run(120);

        assertThat(watch.states("731")).containsExactly(Line.SUSPECT, Line.DOWN);
    }

    @Test
    void a_hall_that_is_heard_here_is_not_given_up_because_it_once_was_elsewhere() {
        watch.remembered("731", Line.UP, false).beats("731").run(60);

        watch.remembered("731", Line.DOWN, true).run(60);

        assertThat(watch.states("731")).containsExactly(Line.UP);
    }

    @Test
    void when_nobody_is_heard_after_a_restart_it_is_the_hub() {
        for (var hall : new String[] {"731", "732", "734", "735"}) {
            watch.remembered(hall, Line.UP, false);
        }
        watch.run(600);

        assertThat(watch.found(Finding.VerdictsFrozen.class)).hasSize(1);
        assertThat(watch.found(Finding.AlertRaised.class)).isEmpty();
    }

    @Test
    void an_alert_from_before_the_restart_is_not_raised_again_but_cleared() {
        watch.remembered("731", Line.DOWN, true).run(120);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.alerts("731")).isEmpty();

        watch.beats("731").run(10);
        assertThat(watch.alerts("731")).containsExactly(false);
    }

    @Test
    void halls_that_were_down_before_the_restart_do_not_cast_doubt_on_the_hub() {
        for (var hall : new String[] {"731", "732", "734", "735"}) {
            watch.remembered(hall, Line.DOWN, true);
        }
        watch.run(600);

        assertThat(watch.found(Finding.VerdictsFrozen.class)).isEmpty();
    }

    @Test
    void sockets_that_are_not_open_yet_do_not_cut_the_grace() {
        watch.remembered("731", Line.UP, false);
        watch.tell(new Signal.SocketsChanged(watch.now().plusMillis(600), "731", false))
                .run(40);

        assertThat(watch.states("731")).isEmpty();
    }
}
