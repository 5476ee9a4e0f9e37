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
import vn.caunoi.registry.bridgepoint.BesideHalls;

/** How screens travel in the halls' topic. The chair's device does not: nothing is told to it from afar. */
@ApplicationScoped
class ScreensBesideHalls implements BesideHalls {
    private final DeviceRepository repository;

    ScreensBesideHalls(DeviceRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<UUID> id(String key) {
        try {
            return ScreenEvent.isKey(key) ? Optional.of(ScreenEvent.screen(key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public long version(byte[] value) throws IOException {
        return EventJson.read(value, ScreenEvent.class).screen().version();
    }

    @Override
    public List<UUID> ids() {
        return repository.screens();
    }

    @Override
    public Optional<OutboxRecord> current(UUID id) {
        return repository
                .locked(id)
                .filter(device -> device.kind() == DeviceKind.SCREEN)
                .map(ScreensBesideHalls::record);
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
