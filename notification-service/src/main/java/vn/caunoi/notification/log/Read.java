package vn.caunoi.notification.log;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.Topic;

/** A record at hand. */
final class Read {
    // An event weighs more as objects, and as JSON for each sight, than it did in Kafka.
    private static final int WEIGHT_OF_BYTE = 6;
    private static final int WEIGHT_OF_CHANGE = 1_024;

    private final Topic topic;
    private final ConsumerRecord<String, byte[]> kafka;
    private final Positions positions;

    Read(Topic topic, ConsumerRecord<String, byte[]> kafka, Positions positions) {
        this.topic = topic;
        this.kafka = kafka;
        this.positions = positions;
    }

    Topic topic() {
        return topic;
    }

    int partition() {
        return kafka.partition();
    }

    long offset() {
        return kafka.offset();
    }

    Instant at() {
        return Instant.ofEpochMilli(kafka.timestamp());
    }

    String key() {
        return kafka.key();
    }

    byte[] value() {
        return kafka.value();
    }

    boolean tombstone() {
        return kafka.value() == null;
    }

    int weight() {
        return WEIGHT_OF_CHANGE + (tombstone() ? 0 : WEIGHT_OF_BYTE * kafka.value().length);
    }

    /** From now on positions stand behind this record. */
    void done() {
        positions.advance(topic, partition(), offset() + 1);
    }
}
