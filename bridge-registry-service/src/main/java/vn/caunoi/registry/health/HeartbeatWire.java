package vn.caunoi.registry.health;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/**
 * Lets every replica hear each heartbeat. While the database is away each replica knows its own halls alone, and whoever
 * is not heard elsewhere may look lost to it; nothing is written then either.
 */
@ApplicationScoped
class HeartbeatWire {
    private static final String KIND = "beat";

    private final LineWatch watch;
    private final ReplicaWire wire;

    HeartbeatWire(LineWatch watch, ReplicaWire wire) {
        this.watch = watch;
        this.wire = wire;
    }

    void start(@Observes StartupEvent started) {
        wire.on(KIND, this::take);
    }

    /** A heartbeat came in here. */
    void heard(UUID hall, Heartbeat heartbeat) {
        watch.heard(hall, heartbeat.rttMs(), heartbeat.lossPct(), heartbeat.jitterMs());
        wire.tell(KIND, hall, heartbeat.rttMs(), heartbeat.lossPct(), heartbeat.jitterMs());
    }

    private void take(List<String> words) {
        watch.heard(
                UUID.fromString(words.get(0)),
                Double.parseDouble(words.get(1)),
                Double.parseDouble(words.get(2)),
                Double.parseDouble(words.get(3)));
    }
}
