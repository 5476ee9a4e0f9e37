package vn.caunoi.bench.speed;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueriesTest {
    @Test
    void a_query_is_warm_when_a_hundred_take_as_long_as_the_hundred_before() {
        assertThat(Queries.areSettled(always(10_000), always(9_200))).isTrue();
        assertThat(Queries.areSettled(always(10_000), always(10_900))).isTrue();
        assertThat(Queries.areSettled(always(10_000), always(8_000))).isFalse();
        assertThat(Queries.areSettled(always(10_000), always(12_000))).isFalse();
    }

    private static Histogram always(long micros) {
        var histogram = new Histogram(3);
        histogram.recordValueWithCount(micros, 100);
        return histogram;
    }
}
