package vn.caunoi.registry.health.detection;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignalTest {
    @ParameterizedTest
    @CsvSource({"NaN, 0", "-1, 0", "1e9, 0", "Infinity, 0", "20, NaN", "20, -0.1", "20, 100.1"})
    void a_heartbeat_with_wild_numbers_is_refused(double rttMs, double lossPct) {
        assertThatThrownBy(() -> new Signal.Heartbeat(Instant.EPOCH, "731", rttMs, lossPct))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
