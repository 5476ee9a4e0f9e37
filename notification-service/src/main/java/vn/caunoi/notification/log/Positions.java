package vn.caunoi.notification.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.Partitions;

/**
 * How far each partition has been taken in. A position moves only after its record has taken effect, so that whatever
 * stands behind a position is in the state.
 */
final class Positions {
    private final Map<Topic, AtomicLongArray> next = new EnumMap<>(Topic.class);

    Positions() {
        for (var topic : ConferenceLogs.TOPICS) {
            next.put(topic, new AtomicLongArray(topic.partitions()));
        }
    }

    void advance(Topic topic, int partition, long offset) {
        next.get(topic).accumulateAndGet(partition, offset, Math::max);
    }

    void restart(Topic topic) {
        for (int partition = 0; partition < topic.partitions(); partition++) {
            next.get(topic).set(partition, 0);
        }
    }

    /** Where {@code conference} stands. */
    Position of(UUID conference) {
        return new Position(
                of(Topic.QUESTIONS, conference),
                of(Topic.BRIDGE_POINTS, conference),
                of(Topic.CONFERENCES, conference));
    }

    long of(Topic topic, int partition) {
        return next.get(topic).get(partition);
    }

    private long of(Topic topic, UUID conference) {
        return of(topic, Partitions.of(topic, conference));
    }
}
