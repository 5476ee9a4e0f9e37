package vn.caunoi.registry.bridgepoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.caunoi.outbox.OutboxRecord;

/** Something whose state travels in the halls' topic, under keys of its own. */
public interface BesideHalls {
    /** The aggregate that such a key is of; empty for keys of another kind. */
    Optional<UUID> id(String key);

    /** The version in a record of such a key. */
    long version(byte[] value) throws IOException;

    /** The ids of all aggregates. */
    List<UUID> ids();

    /** In the caller's transaction: its state, or a tombstone, locked until the end; empty when there is none. */
    Optional<OutboxRecord> current(UUID id);
}
