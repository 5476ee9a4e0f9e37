package vn.caunoi.contracts;

import java.time.Duration;

/**
 * The hub's Kafka topics. Each is written by its owner alone.
 *
 * <p>The number of partitions is fixed for ever: a record of a partitioned topic goes to partition {@code
 * murmur2(conference id)}, so that one conference is one ordered log.
 */
public enum Topic {
    QUESTIONS("caunoi.questions.v1", 12, null),
    BRIDGE_POINTS("caunoi.bridge-points.v1", 12, null),
    CONFERENCES("caunoi.conferences.v1", 1, null),
    PEOPLE("caunoi.people.v1", 1, null),
    /** Kept for the life of a session token and one day more. */
    SESSIONS("caunoi.sessions.v1", 1, SessionToken.LIFE.plusDays(1)),
    RECEIPTS("caunoi.receipts.v1", 1, Duration.ofDays(7)),
    PRESENCE("caunoi.presence.v1", 1, Duration.ofDays(7));

    private final String topicName;
    private final int partitions;
    private final Duration retention;

    Topic(String topicName, int partitions, Duration retention) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /** True where the last record of each key is kept for ever; false where records leave after {@link #retention}. */
    public boolean compacted() {
        return retention == null;
    }

    /** How long records stay in a topic that is not compacted; null for a compacted one. */
    public Duration retention() {
        return retention;
    }

    /** Where poison records of this topic go when {@code consumer} can't read them. */
    public String deadLetters(String consumer) {
        return topicName + ".dlq." + consumer;
    }
}
