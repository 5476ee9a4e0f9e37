package vn.caunoi.registry.history;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistorySpanTest {
    private static final Instant NOW = Instant.parse("2021-04-28T05:00:00Z");

    @Test
    void is_the_last_day_unless_told_and_never_ends_later_than_now() {
        assertThat(HistorySpan.of(null, null, NOW)).isEqualTo(new HistorySpan(NOW.minus(Duration.ofDays(1)), NOW));
        assertThat(HistorySpan.of("2021-04-28T08:00:00+07:00", "2021-04-29T00:00:00Z", NOW))
                .isEqualTo(new HistorySpan(Instant.parse("2021-04-28T01:00:00Z"), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2021-04-28T05:00:00Z, from",
        "2021-04-28, 2021-04-28T05:00:00Z, from",
        "2021-04-28T04:00:00Z, soon, to",
        "2021-04-28T04:00:00Z, 2021-04-28T04:00:00Z, from",
        "2021-04-28T06:00:00Z, 2021-04-28T07:00:00Z, from",
        "2021-03-27T04:00:00Z, 2021-04-28T04:00:00Z, from",
        "-999999999-01-01T00:00:00Z, 2021-04-28T04:00:00Z, from",
    })
    void wild_times_are_refused_with_their_field(String from, String to, String field) {
        assertThatThrownBy(() -> HistorySpan.of(from, to, NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                        .extracting(Problem.Field::field)
                        .containsExactly(field));
    }
}
