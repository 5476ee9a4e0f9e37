package vn.caunoi.kit.kafka;

import java.util.UUID;

import org.apache.kafka.common.utils.Utils;

import vn.caunoi.contracts.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which partition a record belongs to: {@code murmur2(conference id)}, fixed for ever. */
public final class Partitions {
    private Partitions() {}

    /**
     * The partition of {@code topic} that holds everything of one conference.
     *
     * @param partitionKey the conference's id, hashed as its lower-case text in UTF-8; ignored for topics of one
     *     partition
     */
    public static int of(Topic topic, UUID partitionKey) {
        return topic.partitions() == 1 ? 0 : of(partitionKey, topic.partitions());
    }

    static int of(UUID partitionKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(partitionKey.toString().getBytes(UTF_8))) % partitions;
    }
}
