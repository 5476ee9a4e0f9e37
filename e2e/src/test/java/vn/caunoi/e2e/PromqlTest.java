package vn.caunoi.e2e;

import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.caunoi.e2e.Promql.Series;

import static org.assertj.core.api.Assertions.assertThat;

class PromqlTest {
    @Test
    void functions_groupings_and_ranges_are_no_series() {
        assertThat(new Promql("histogram_quantile(0.95, sum by (le) (rate(a_seconds_bucket[$__rate_interval]))) > 2")
                        .series())
                .containsExactly(new Series("a_seconds_bucket", Set.of()));
        assertThat(new Promql("count(a == 5) or vector(0)").series()).containsExactly(new Series("a", Set.of()));
    }

    @Test
    void a_series_is_asked_for_with_each_of_its_labels_values() {
        assertThat(new Promql("sum(rate(a{how=\"x\"}[5m])) > 0.5 * sum by (job) (b{how=~\"x|y\"})").series())
                .containsExactly(
                        new Series("a", Set.of("how=\"x\"")), new Series("b", Set.of("how=\"x\"", "how=\"y\"")));
    }
}
