package vn.caunoi.registry.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.RecordsBeside;

/** How screens travel in the halls' topic. The chair's device does not: nothing is told to it from afar. */
@ApplicationScoped
class ScreenRecords implements RecordsBeside {
    private final DeviceRepository repository;

    ScreenRecords(DeviceRepository repository) {
        this.repository = repository;
    }

    @Override
    public Topic topic() {
        return Topic.BRIDGE_POINTS;
    }

    @Override
    public boolean isKey(String key) {
        return ScreenEvent.isKey(key);
    }

    @Override
    public long version(byte[] value) throws IOException {
        return EventJson.read(value, ScreenEvent.class).screen().version();
    }

    @Override
    public List<String> keys() {
        return repository.screens().stream().map(ScreenEvent::key).toList();
    }

    @Override
    public Optional<OutboxRecord> current(String key) {
        return id(key).flatMap(repository::locked)
                .filter(device -> device.kind() == DeviceKind.SCREEN)
                .map(ScreenRecords::record);
    }

    /** Nothing: the partition of a tombstone needs the conference, which went with the row. */
    @Override
    public Optional<OutboxRecord> gone(String key) {
        return Optional.empty();
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(ScreenEvent.screen(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its state, or a tombstone once it is revoked. */
    static OutboxRecord record(Device screen) {
        return new OutboxRecord(
                Topic.BRIDGE_POINTS,
                ScreenEvent.key(screen.id()),
                screen.conference(),
                ScreenEvent.TYPE,
                screen.isRevoked() ? null : screen.event());
    }
}
