package vn.caunoi.notification.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnWindowTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2021-04-28T05:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0} sockets: {1} ms")
    @CsvSource({"0, 1000", "300, 1000", "1000, 3000", "5000, 15000", "20000, 30000"})
    void grows_with_the_number_of_sockets_within_bounds(int sockets, long width) {
        assertThat(window(sockets).width()).isEqualTo(width);
    }

    @Test
    void those_sent_away_are_spread_over_all_of_it() {
        var window = window(5_000);
        var draws = Stream.generate(window::draw).limit(1_000).toList();

        assertThat(draws).allMatch(wait -> wait >= 0 && wait < 15_000);
        assertThat(draws.stream().filter(wait -> wait < 5_000).count()).isBetween(200L, 470L);
        assertThat(draws.stream().filter(wait -> wait >= 10_000).count()).isBetween(200L, 470L);
    }

    @Test
    void grows_with_those_who_are_let_in_nowhere_too() {
        var window = window(0);
        var first = window.refuse();
        for (int i = 0; i < 5_000; i++) {
            window.refuse();
        }
        var later =
                Stream.generate(window::refuse).limit(200).map(Integer::valueOf).toList();

        assertThat(first).isEqualTo("1");
        assertThat(later).allMatch(seconds -> seconds >= 1 && seconds <= 16).anyMatch(seconds -> seconds > 8);
    }

    private static ReturnWindow window(int count) {
        return new ReturnWindow(
                new Sockets(TestConfig.ample(), null, new SimpleMeterRegistry()) {
                    @Override
                    int count() {
                        return count;
                    }
                },
                NOON);
    }
}
