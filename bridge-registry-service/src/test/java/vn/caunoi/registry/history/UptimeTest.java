package vn.caunoi.registry.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.Lamp;
import vn.caunoi.registry.bridgepoint.LineChange;

import static org.assertj.core.api.Assertions.assertThat;

class UptimeTest {
    private static final Instant EIGHT = Instant.parse("2021-04-28T01:00:00Z");
    private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));

    @Test
    void a_line_that_was_never_watched_has_no_uptime() {
        var nothing = Uptime.of(List.of(), EIGHT, NINE);

        assertThat(nothing.uptimePct()).isNull();
        assertThat(nothing.counted()).isZero();
    }

    @Test
    void time_counts_from_when_the_line_was_first_watched() {
        var uptime = Uptime.of(List.of(at(30, Line.UP), at(45, Line.DOWN)), EIGHT, NINE);

        assertThat(uptime.counted()).hasMinutes(30);
        assertThat(uptime.down()).hasMinutes(15);
        assertThat(uptime.uptimePct()).isEqualTo(50);
        assertThat(uptime.outages()).isOne();
    }

    @Test
    void announced_work_neither_counts_nor_is_an_outage() {
        var uptime = Uptime.of(List.of(at(0, Line.UP), at(20, Line.MAINTENANCE), at(40, Line.UP)), EIGHT, NINE);

        assertThat(uptime.counted()).hasMinutes(40);
        assertThat(uptime.uptimePct()).isEqualTo(100);
    }

    @Test
    void a_poor_suspect_or_unsteady_line_is_a_line() {
        var uptime = Uptime.of(List.of(at(0, Line.DEGRADED), at(20, Line.SUSPECT), at(40, Line.FLAPPING)), EIGHT, NINE);

        assertThat(uptime.uptimePct()).isEqualTo(100);
        assertThat(uptime.outages()).isZero();
    }

    @Test
    void an_outage_that_began_before_counts_as_far_as_it_lies_in_the_time() {
        var uptime = Uptime.of(List.of(at(-120, Line.DOWN), at(6, Line.UP)), EIGHT, NINE);

        assertThat(uptime.longest()).hasMinutes(6);
        assertThat(uptime.outages()).isOne();
        assertThat(uptime.uptimePct()).isEqualTo(90);
    }

    @Test
    void an_outage_that_lasts_ends_with_the_time() {
        assertThat(Uptime.of(List.of(at(0, Line.UP), at(50, Line.DOWN)), EIGHT, NINE)
                        .longest())
                .hasMinutes(10);
    }

    @Test
    void an_outage_whose_cause_becomes_known_is_one() {
        var uptime =
                Uptime.of(List.of(at(0, Line.UP), at(10, Line.DOWN), at(15, Line.DOWN), at(30, Line.UP)), EIGHT, NINE);

        assertThat(uptime.outages()).isOne();
        assertThat(uptime.longest()).hasMinutes(20);
    }

    @Test
    void the_longest_is_the_longest_on_end() {
        var uptime = Uptime.of(
                List.of(at(0, Line.DOWN), at(5, Line.UP), at(10, Line.DOWN), at(12, Line.UP), at(59, Line.DOWN)),
                EIGHT,
                NINE);

        assertThat(uptime.longest()).hasMinutes(5);
        assertThat(uptime.down()).hasMinutes(8);
        assertThat(uptime.outages()).isEqualTo(3);
    }

    @Test
    void a_moments_outage_is_not_rounded_away() {
        var uptime = Uptime.of(
                List.of(
                        new LineChange(EIGHT, Lamp.HEALTH, Line.UP, null, null),
                        new LineChange(NINE.minusMillis(1), Lamp.HEALTH, Line.DOWN, null, null)),
                EIGHT,
                NINE);

        assertThat(uptime.uptimePct()).isEqualTo(99.99);
    }

    @Test
    void the_lamp_of_sound_and_picture_says_nothing_of_the_line() {
        var changes = Stream.of(
                        at(0, Line.UP), new LineChange(EIGHT, Lamp.VIDEO, Line.DOWN, "NOTHING", "Nguyễn Thị Mẫu"))
                .toList();

        assertThat(Uptime.of(changes, EIGHT, NINE).uptimePct()).isEqualTo(100);
    }

    private static LineChange at(long minute, Line state) {
        return new LineChange(EIGHT.plus(Duration.ofMinutes(minute)), Lamp.HEALTH, state, null, null);
    }
}
