package vn.caunoi.outbox;

import java.io.IOException;
import java.util.OptionalLong;

import vn.caunoi.contracts.Topic;

/**
 * How the owner of a topic says again what its database holds. One bean per topic; all methods are called from threads
 * without a transaction and may be called more often than needed.
 */
public interface Republisher {
    Topic topic();

    /**
     * The version in a record of {@link #topic}; empty where records of this key carry none, which are then not healed.
     *
     * @param value never null
     * @throws IOException when it is no event of this topic
     */
    OptionalLong version(String key, byte[] value) throws IOException;

    /**
     * In a transaction of its own: locks the aggregate and appends its present state, or a tombstone if it is gone.
     */
    void restate(String key);

    /** Appends the present state of everything, in batches, each in a transaction of its own. */
    void restateAll();
}
