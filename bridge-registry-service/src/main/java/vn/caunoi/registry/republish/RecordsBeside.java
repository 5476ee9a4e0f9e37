package vn.caunoi.registry.republish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.outbox.OutboxRecord;

/**
 * What stands beside the aggregates of a topic under keys of its own, such as {@code <id>#announcement}, and is to be said
 * again together with them. One bean for each suffix; methods are called as those of {@link
 * vn.caunoi.outbox.Republisher}.
 */
public interface RecordsBeside {
    Topic topic();

    /** Whether the key is one of these. */
    boolean isKey(String key);

    /**
     * @param value never null
     * @throws IOException when it is no such event
     */
    long version(byte[] value) throws IOException;

    /** The keys of all there are. */
    List<String> keys();

    /** The state of one, which stays locked until the caller's transaction ends; empty when there is none. */
    Optional<OutboxRecord> current(String key);

    /** What to say of a key behind which there is nothing; empty to say nothing. */
    Optional<OutboxRecord> gone(String key);
}
