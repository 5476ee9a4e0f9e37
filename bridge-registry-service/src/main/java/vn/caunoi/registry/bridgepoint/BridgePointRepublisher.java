package vn.caunoi.registry.bridgepoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.AggregateRepublisher;

/** Says again how the halls stand, and what stands beside them in their topic. */
@Singleton
class BridgePointRepublisher extends AggregateRepublisher {
    private final BridgePointRepository repository;
    private final List<BesideHalls> beside;

    BridgePointRepublisher(BridgePointRepository repository, @All List<BesideHalls> beside, Outbox outbox) {
        super(Topic.BRIDGE_POINTS, outbox);
        this.repository = repository;
        this.beside = beside;
    }

    @Override
    public OptionalLong version(String key, byte[] value) throws IOException {
        for (var other : beside) {
            if (other.id(key).isPresent()) {
                return OptionalLong.of(other.version(value));
            }
        }
        return BridgePointEvent.isKey(key)
                ? OptionalLong.of(EventJson.read(value, BridgePointEvent.class)
                        .bridgePoint()
                        .version())
                : OptionalLong.empty();
    }

    @Override
    protected List<UUID> ids() {
        return Stream.concat(repository.ids().stream(), beside.stream().flatMap(other -> other.ids().stream()))
                .toList();
    }

    @Override
    protected Optional<OutboxRecord> current(UUID id) {
        return repository
                .locked(id)
                .map(hall -> BridgePointService.record(hall.event()))
                .or(() -> beside(other -> other.current(id)));
    }

    /** Of halls nothing: the partition of a tombstone needs the conference, which went with the row. Halls are never removed alone. */
    @Override
    protected Optional<OutboxRecord> gone(String key) {
        return beside(other -> other.id(key).flatMap(other::current));
    }

    private Optional<OutboxRecord> beside(Function<BesideHalls, Optional<OutboxRecord>> look) {
        return beside.stream().map(look).flatMap(Optional::stream).findFirst();
    }
}
