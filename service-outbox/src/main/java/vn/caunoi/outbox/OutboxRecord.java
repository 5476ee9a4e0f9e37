package vn.caunoi.outbox;

import java.util.Objects;
import java.util.UUID;

import vn.caunoi.contracts.Topic;

/**
 * One event to be sent.
 *
 * @param key of the aggregate: records of one key are sent in the order of their appending
 * @param partitionKey the conference's id where the topic has several partitions, else null
 * @param type CloudEvents type
 * @param event what {@link vn.caunoi.contracts.EventJson} writes; null for a tombstone
 */
public record OutboxRecord(Topic topic, String key, UUID partitionKey, String type, Object event) {
    public OutboxRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        if (topic.partitions() > 1) {
            Objects.requireNonNull(partitionKey, () -> topic + " is partitioned by conference");
        }
    }
}
