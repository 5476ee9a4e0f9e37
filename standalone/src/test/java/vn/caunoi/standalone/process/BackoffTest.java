package vn.caunoi.standalone.process;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final Instant START = Instant.parse("2021-04-28T01:00:00Z");

    private final Backoff backoff = new Backoff();

    @Test
    void each_short_life_is_followed_by_a_longer_wait_up_to_a_limit() {
        var first = after(Duration.ofSeconds(1));
        var second = after(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            after(Duration.ofSeconds(1));
        }

        assertThat(second).isGreaterThan(first);
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void after_a_long_life_the_wait_is_short_again() {
        var first = after(Duration.ofSeconds(1));
        after(Duration.ofSeconds(1));

        assertThat(after(Duration.ofMinutes(5))).isEqualTo(first);
    }

    private Duration after(Duration life) {
        return backoff.afterLifeOf(START, START.plus(life));
    }
}
