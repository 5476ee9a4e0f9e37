package vn.caunoi.registry.health.detection;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.health.detection.Cause.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DetectorExcusesTest {
    private final Watch watch =
            new Watch().hall("731", "Long Thành").beats("731").run(60);

    @Test
    void announced_work_shows_and_raises_no_alert() {
        maintenance(10, 120);
        watch.run(15).falls("731").run(60);
        assertThat(watch.lamp("731")).isEqualTo(Line.MAINTENANCE);

        watch.beats("731").run(60);
        assertThat(watch.states("731")).containsExactly(Line.UP, Line.MAINTENANCE, Line.UP);
        assertThat(watch.alerts("731")).isEmpty();
    }

    @Test
    void a_hall_that_does_not_come_back_from_the_work_is_an_alert_after_the_time_of_a_silence() {
        maintenance(10, 120);
        watch.run(15).falls("731").run(106);
        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.alerts("731")).isEmpty();

        watch.run(30);
        assertThat(watch.alerts("731")).containsExactly(true);
    }

    @Test
    void an_alert_from_before_the_work_stays_until_the_hall_is_back() {
        watch.falls("731").run(40);
        maintenance(0, 60);
        watch.run(30);
        assertThat(watch.alerts("731")).containsExactly(true);

        watch.beats("731").run(60);
        assertThat(watch.alerts("731")).containsExactly(true, false);
    }

    @Test
    void a_failed_centre_is_named_and_its_halls_raise_no_alert() {
        centre(true);
        watch.falls("731").run(120);

        assertThat(watch.lamp("731")).isEqualTo(Line.DOWN);
        assertThat(watch.last("731").cause()).isEqualTo(new Cause(Kind.UPSTREAM, "Long Thành"));
        assertThat(watch.alerts("731")).isEmpty();
    }

    @Test
    void halls_of_another_centre_are_not_excused() {
        watch.hall("732", "Trảng Bom").beats("732").run(60);
        centre(true);
        watch.falls("732").run(60);

        assertThat(watch.alerts("732")).containsExactly(true);
    }

    @Test
    void a_hall_that_stays_away_when_its_centre_is_back_is_an_alert() {
        centre(true);
        watch.falls("731").run(120);
        centre(false);
        watch.run(20);
        assertThat(watch.alerts("731")).isEmpty();

        watch.run(20);
        assertThat(watch.alerts("731")).containsExactly(true);
        assertThat(watch.last("731").cause().kind()).isEqualTo(Kind.SILENCE);
    }

    private void centre(boolean failed) {
        watch.tell(new Signal.UpstreamChanged(watch.now().plusMillis(600), "Long Thành", failed));
    }

    private void maintenance(int from, int until) {
        var window = new Window(watch.now().plusSeconds(from), watch.now().plusSeconds(until));
        watch.tell(new Signal.MaintenancePlanned(watch.now().plusMillis(600), "731", List.of(window)));
    }
}
