package vn.caunoi.bench.speed;

import java.util.List;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SumsTest {
    @Test
    void legs_that_always_take_the_same_add_up() {
        var sum = Sums.of(List.of(always(100), always(250), always(250)));

        assertThat(sum.getValueAtPercentile(1)).isEqualTo(600);
        assertThat(sum.getValueAtPercentile(99.9)).isEqualTo(600);
    }

    @Test
    void two_legs_are_seldom_slow_at_once_so_that_percentiles_do_not_add_up() {
        var seldomSlow = new Histogram(3);
        seldomSlow.recordValueWithCount(10, 98);
        seldomSlow.recordValueWithCount(1_000, 2);

        var sum = Sums.of(List.of(seldomSlow, seldomSlow));

        assertThat(sum.getValueAtPercentile(99)).isCloseTo(1_010, within(2L));
        assertThat(seldomSlow.getValueAtPercentile(99) * 2).isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void each_value_is_drawn_as_often_as_it_was_recorded() {
        var leg = new Histogram(3);
        leg.recordValueWithCount(1, 3);
        leg.recordValueWithCount(500, 1);

        var sum = Sums.of(List.of(leg));

        assertThat(sum.getCountAtValue(500) / (double) sum.getTotalCount()).isCloseTo(0.25, within(0.01));
        assertThat(sum.getCountAtValue(1) / (double) sum.getTotalCount()).isCloseTo(0.75, within(0.01));
    }

    @Test
    void the_same_legs_give_the_same_sum() {
        var leg = new Histogram(3);
        for (int i = 1; i < 1_000; i++) {
            leg.recordValue(i);
        }

        assertThat(Sums.of(List.of(leg, leg))).isEqualTo(Sums.of(List.of(leg, leg)));
    }

    @Test
    void a_leg_without_any_sample_has_no_sum() {
        var none = new Histogram(3);

        assertThatThrownBy(() -> Sums.of(List.of(always(1), none))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Histogram always(long value) {
        var histogram = new Histogram(3);
        histogram.recordValueWithCount(value, 10);
        return histogram;
    }
}
