package vn.caunoi.notification.log;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

class RingTest {
    private static final Instant NOON = Events.NOON;

    @Test
    void gives_what_came_after_a_position_in_the_order_of_arrival() {
        var ring = new Ring(TestRing.ample());
        add(ring, Topic.QUESTIONS, 0, 1);
        add(ring, Topic.BRIDGE_POINTS, 0);
        add(ring, Topic.QUESTIONS, 2);

        assertThat(offsets(ring, new Position(1, 0, 0)))
                .containsExactly("QUESTIONS@1", "BRIDGE_POINTS@0", "QUESTIONS@2");
        assertThat(offsets(ring, new Position(2, 1, 0))).containsExactly("QUESTIONS@2");
        assertThat(offsets(ring, new Position(3, 1, 0))).isEmpty();
    }

    @Test
    void refuses_a_position_whose_next_change_has_left() {
        var ring = new Ring(TestRing.of(2));
        add(ring, Topic.QUESTIONS, 0, 1, 2);

        assertThat(ring.since(Position.START)).isEmpty();
        assertThat(offsets(ring, new Position(1, 0, 0))).containsExactly("QUESTIONS@1", "QUESTIONS@2");
    }

    @Test
    void is_bounded_by_bytes() {
        var ring = new Ring(new TestRing(100, new MemorySize(BigInteger.valueOf(250)), Duration.ofHours(1)));
        add(ring, Topic.QUESTIONS, 0, 1, 2);

        assertThat(ring.since(Position.START)).isEmpty();
        assertThat(ring.since(new Position(1, 0, 0))).isPresent();
    }

    @Test
    void lets_go_of_what_is_old() {
        var ring = new Ring(TestRing.ample());
        add(ring, Topic.QUESTIONS, 0, 1);

        ring.trim(NOON.plus(Duration.ofHours(2)));

        assertThat(ring.since(new Position(1, 0, 0))).isEmpty();
        assertThat(ring.since(new Position(2, 0, 0))).contains(List.of());
    }

    @Test
    void after_a_clearing_nobody_from_before_resumes() {
        var ring = new Ring(TestRing.ample());
        add(ring, Topic.QUESTIONS, 0, 1);

        ring.clear(new Position(2, 0, 0));

        assertThat(ring.since(new Position(1, 0, 0))).isEmpty();
        assertThat(ring.since(new Position(2, 0, 0))).contains(List.of());
    }

    private static void add(Ring ring, Topic topic, long... offsets) {
        for (long offset : offsets) {
            ring.add(new Change(topic, offset, NOON, 100, null), NOON);
        }
    }

    private static List<String> offsets(Ring ring, Position since) {
        return ring.since(since).orElseThrow().stream()
                .map(change -> change.topic() + "@" + change.offset())
                .toList();
    }
}
