package vn.caunoi.registry.health.detection;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals(Limits.STANDARD);

    @Test
    void nothing_surprises_before_the_first_heartbeat() {
        assertThat(arrivals.phi(Instant.EPOCH)).isZero();
    }

    @Test
    void phi_follows_the_tail_of_the_normal_distribution() {
        arrivals.add(Instant.EPOCH);

        // Mean 5 s, deviation 1.25 s: −log₁₀ of the tail beyond 0, 1, 2 and 3 deviations.
        assertThat(arrivals.phi(Instant.ofEpochMilli(5000))).isCloseTo(0.301, within(0.01));
        assertThat(arrivals.phi(Instant.ofEpochMilli(6250))).isCloseTo(0.799, within(0.01));
        assertThat(arrivals.phi(Instant.ofEpochMilli(7500))).isCloseTo(1.643, within(0.01));
        assertThat(arrivals.phi(Instant.ofEpochMilli(8750))).isCloseTo(2.870, within(0.05));
    }

    @Test
    void phi_is_finite_after_a_day() {
        arrivals.add(Instant.EPOCH);

        assertThat(arrivals.phi(Instant.ofEpochSecond(86_400))).isFinite().isGreaterThan(1000);
    }

    @Test
    void an_outage_teaches_nothing_of_the_line() {
        arrivals.add(Instant.EPOCH);
        arrivals.add(Instant.ofEpochSecond(3600));

        assertThat(arrivals.phi(Instant.ofEpochSecond(3612))).isGreaterThan(8);
    }

    @Test
    void several_pages_that_beat_more_often_do_not_make_one_that_is_left_look_late() {
        for (int i = 0; i < 200; i++) {
            arrivals.add(Instant.ofEpochMilli(i * 500L));
        }

        assertThat(arrivals.phi(Instant.ofEpochMilli(199 * 500 + 5000))).isLessThan(1);
    }
}
