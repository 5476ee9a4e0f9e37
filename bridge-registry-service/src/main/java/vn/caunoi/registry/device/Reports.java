package vn.caunoi.registry.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What devices say of themselves. The last word is kept in memory; a device's row is written every 30 s at most, for the other
 * replicas and the time after a restart.
 */
@ApplicationScoped
class Reports {
    static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

    private final DeviceRepository repository;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    Reports(DeviceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    private record Kept(Sighting seen, Instant writtenAt) {
        boolean isDue(Instant now) {
            return !now.isBefore(writtenAt.plus(WRITTEN_EVERY));
        }
    }

    void take(UUID device, Report report) {
        var seen = report.at(clock.instant());
        var before = kept.get(device);
        var due = before == null || before.isDue(seen.at());
        kept.put(device, new Kept(seen, due ? seen.at() : before.writtenAt()));
        if (due) {
            QuarkusTransaction.requiringNew().run(() -> repository.saw(device, seen));
        }
    }

    /** What it said last, here or to another replica. */
    Optional<Sighting> last(Device device) {
        var here = Optional.ofNullable(kept.get(device.id())).map(Kept::seen);
        var stored = device.lastSighting();
        return here.filter(seen ->
                        stored.isEmpty() || !seen.at().isBefore(stored.get().at()))
                .or(() -> stored);
    }

    void forget(UUID device) {
        kept.remove(device);
    }
}
