package vn.caunoi.registry.maintenance;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class WorkTimeTest {
    private static final Instant NOW = Instant.parse("2021-04-28T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2021-04-28T03:00:00Z, 2021-04-28T02:00:00Z, until, not-after-begin",
        "2021-04-28T03:00:00Z, 2021-04-28T03:00:00Z, until, not-after-begin",
        "2021-04-28T03:00:00Z, 2021-05-28T03:00:01Z, until, span-too-long",
        "2021-04-28T00:00:00Z, 2021-04-28T02:00:00Z, from, past",
        "2021-04-28T00:50:00Z, 2021-04-28T01:00:00Z, until, past",
        "2031-04-28T00:00:00Z, 2031-04-28T02:00:00Z, from, too-far-ahead",
        "+292278994-08-17T07:00:00Z, +292278994-08-17T07:12:55Z, from, too-far-ahead",
    })
    void wild_times_are_refused_with_their_field(Instant from, Instant until, String field, String code) {
        var faults = Problem.of(400, "invalid");

        new WorkTime(from, until).check(NOW, faults);

        assertThat(faults.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void work_may_begin_while_it_is_announced_and_take_thirty_days() {
        var faults = Problem.of(400, "invalid");

        new WorkTime(NOW.minusSeconds(600), NOW.plusSeconds(30 * 86_400L - 600)).check(NOW, faults);

        assertThat(faults.fields()).isEmpty();
    }
}
