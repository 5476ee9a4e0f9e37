package vn.caunoi.registry.health;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final TokenBucket bucket = new TokenBucket(2, 10, NOON);

    @Test
    void ten_pass_at_once_and_two_a_second_after_that() {
        assertThat(taken(NOON, 15)).isEqualTo(10);
        assertThat(taken(NOON.plusMillis(499), 5)).isZero();
        assertThat(taken(NOON.plusMillis(999), 5)).isEqualTo(1);
        assertThat(taken(NOON.plusSeconds(3), 10)).isEqualTo(5);
    }

    @Test
    void however_long_nobody_came_no_more_than_ten_pass_at_once() {
        taken(NOON, 10);

        assertThat(taken(NOON.plusSeconds(3_600), 100)).isEqualTo(10);
    }

    @Test
    void a_clock_that_is_set_back_gives_nothing() {
        taken(NOON, 10);

        assertThat(taken(NOON.minusSeconds(60), 5)).isZero();
    }

    private long taken(Instant at, int tries) {
        return IntStream.range(0, tries).filter(each -> bucket.take(at)).count();
    }
}
