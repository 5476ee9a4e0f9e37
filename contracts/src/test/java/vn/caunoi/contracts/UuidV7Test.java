package vn.caunoi.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UuidV7Test {
    private static final Instant NOON = Instant.parse("2026-05-11T05:00:00.123Z");

    @Test
    void is_of_version_7_and_the_ietf_variant() {
        var id = UuidV7.next(at(NOON));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void begins_with_the_milliseconds() {
        var id = UuidV7.next(at(NOON));

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void a_later_one_sorts_after_an_earlier_one() {
        assertThat(UuidV7.next(at(NOON.plusMillis(1))).toString())
                .isGreaterThan(UuidV7.next(at(NOON)).toString());
    }

    @Test
    void two_of_one_millisecond_differ() {
        assertThat(UuidV7.next(at(NOON))).isNotEqualTo(UuidV7.next(at(NOON)));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
