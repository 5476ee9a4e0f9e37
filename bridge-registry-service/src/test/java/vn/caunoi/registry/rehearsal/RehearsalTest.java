package vn.caunoi.registry.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RehearsalTest {
    private static final Instant NOON = Instant.parse("2021-04-27T05:00:00Z");

    private final Rehearsal rehearsal = new Rehearsal(UUID.randomUUID());

    @Test
    void a_tick_stays_with_who_gave_it_first() {
        assertThat(rehearsal.tick(Check.SOUND, new Tick(NOON, "Lê Văn Thử", false)))
                .isTrue();
        assertThat(rehearsal.tick(Check.SOUND, new Tick(NOON.plusSeconds(60), "Vũ Thị Mẫu", true)))
                .isFalse();

        assertThat(rehearsal.shown().ticks().get(Check.SOUND).by()).isEqualTo("Lê Văn Thử");
    }

    @Test
    void only_what_was_told_last_is_worth_reporting() {
        assertThat(rehearsal.isPractice("một")).isFalse();
        rehearsal.practise("một", NOON);
        assertThat(rehearsal.isPractice("một")).isTrue();

        rehearsal.practise("hai", NOON);

        assertThat(rehearsal.isPractice("một")).isFalse();
    }

    @Test
    void it_is_complete_since_the_last_of_all_checks_was_ticked_and_no_more_when_one_is_taken_back() {
        for (var check : Check.values()) {
            assertThat(rehearsal.completeSince()).isNull();
            rehearsal.tick(check, new Tick(NOON.plus(Duration.ofMinutes(check.ordinal())), null, false));
        }
        assertThat(rehearsal.completeSince()).isEqualTo(NOON.plus(Duration.ofMinutes(Check.values().length - 1)));

        rehearsal.untick(Check.PICTURE);
        assertThat(rehearsal.completeSince()).isNull();
    }
}
