package vn.caunoi.registry.device;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenTheme;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    @Test
    void a_device_that_never_spoke_was_never_connected() {
        assertThat(Condition.of(false, null, NOON)).isEqualTo(Condition.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 0, VISIBLE",
        "75, true, 0, VISIBLE",
        "76, true, 0, CLOSED",
        "10, false, 0, HIDDEN",
        "10, false, 3, HIDDEN",
        "10, true, 3, BEHIND"
    })
    void what_it_said_last_tells_how_it_stands(long secondsAgo, boolean visible, int behind, Condition condition) {
        assertThat(Condition.of(false, said(secondsAgo, visible, behind), NOON)).isEqualTo(condition);
    }

    @Test
    void a_revoked_one_is_that_whatever_it_said() {
        assertThat(Condition.of(true, said(1, true, 0), NOON)).isEqualTo(Condition.REVOKED);
    }

    private static Sighting said(long secondsAgo, boolean visible, int behind) {
        return new Sighting(
                NOON.minusSeconds(secondsAgo), ScreenMode.AUTO, ScreenTheme.MAKET, visible, true, behind, null);
    }
}
