package vn.caunoi.bench.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class AcceptsTest {
    private final Sightings sightings = new Sightings(1);

    @Test
    void a_rate_is_held_when_all_came_within_a_second() {
        assertThat(Accepts.keptUp(sightings, asked(due -> 900))).isTrue();
    }

    @Test
    void a_stall_in_the_middle_that_delays_one_of_a_hundred_is_let_pass() {
        assertThat(Accepts.keptUp(sightings, asked(due -> due >= 15_000 && due < 15_200 ? 1_500 : 10)))
                .isTrue();
    }

    @Test
    void what_is_late_only_at_the_end_is_a_backlog_that_grows() {
        assertThat(Accepts.keptUp(sightings, asked(due -> due >= 29_800 ? 1_500 : 10)))
                .isFalse();
    }

    /** Fifty a second for half a minute. @param took in milliseconds, by the moment at which it was due */
    private Map<String, Long> asked(LongUnaryOperator took) {
        var asked = new HashMap<String, Long>();
        for (long due = 0; due < 30_000; due += 20) {
            asked.put("question " + due, MILLISECONDS.toNanos(due));
            sightings.saw("question " + due, MILLISECONDS.toNanos(due + took.applyAsLong(due)));
        }
        return asked;
    }
}
