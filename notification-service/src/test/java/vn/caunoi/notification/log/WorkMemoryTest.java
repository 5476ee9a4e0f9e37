package vn.caunoi.notification.log;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.notification.log.Events.NOON;

class WorkMemoryTest {
    private static final UUID CONFERENCE = new UUID(0, 1);
    private static final UUID QUESTION = new UUID(0, 42);

    private final WorkMemory memory = new WorkMemory();

    @Test
    void work_is_over_at_the_end_that_it_named() {
        put(QUESTION, 1, NOON.plusSeconds(60), NOON);

        assertThat(memory.on(QUESTION, NOON.plusSeconds(59))).isPresent();
        assertThat(memory.on(QUESTION, NOON.plusSeconds(60))).isEmpty();
        assertThat(memory.live(NOON.plusSeconds(60))).isEmpty();
        assertThat(memory.lately(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void memory_holds_no_more_than_what_goes_on_at_one_time() {
        for (int i = 0; i < 10_000; i++) {
            var now = NOON.plusSeconds(i);
            put(new UUID(1, i), 1, now.plusSeconds(60), now);
        }

        assertThat(memory.size()).isEqualTo(60);
    }

    @Test
    void an_end_is_forgotten_when_no_sign_of_before_can_last_any_more() {
        put(QUESTION, 1, NOON.plusSeconds(60), NOON);
        put(QUESTION, 2, null, NOON);

        assertThat(memory.lately(NOON.plusSeconds(60))).hasSize(1);
        assertThat(memory.lately(NOON.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    private void put(UUID question, long version, Instant until, Instant now) {
        memory.put(Events.work(CONFERENCE, question, version, until), now, now);
    }
}
