package vn.caunoi.registry.bridgepoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.AggregateRepublisher;
import vn.caunoi.registry.republish.RecordsBeside;

@Singleton
class BridgePointRepublisher extends AggregateRepublisher {
    private final BridgePointRepository repository;

    BridgePointRepublisher(BridgePointRepository repository, Outbox outbox, @All List<RecordsBeside> beside) {
        super(Topic.BRIDGE_POINTS, outbox, beside);
        this.repository = repository;
    }

    @Override
    protected OptionalLong version(byte[] value) throws IOException {
        return OptionalLong.of(
                EventJson.read(value, BridgePointEvent.class).bridgePoint().version());
    }

    @Override
    protected List<UUID> ids() {
        return repository.ids();
    }

    @Override
    protected Optional<OutboxRecord> current(UUID id) {
        return repository.locked(id).map(hall -> BridgePointService.record(hall.event()));
    }

    /** Nothing: the partition of a tombstone needs the conference, which went with the row. Halls are never removed alone. */
    @Override
    protected Optional<OutboxRecord> gone(String key) {
        return Optional.empty();
    }
}
