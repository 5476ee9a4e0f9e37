package vn.caunoi.registry.health;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.outbox.Leadership;
import vn.caunoi.registry.bridgepoint.BridgePointService;

/**
 * Writes what the lamps show, as soon as it can. Every replica hears every heartbeat and judges; one of them, whoever holds
 * the lock, writes. The others keep what they would have written, and write it when their turn comes: what is so already
 * changes nothing.
 */
@ApplicationScoped
class LampWriter implements Lamps {
    private static final Logger LOG = Logger.getLogger(LampWriter.class);
    /** {@code caunoi.l} in ASCII; locks of other databases of the server are apart. */
    private static final long LOCK = 0x6361_756e_6f69_2e6cL;

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** While the database was away the replicas heard nothing of each other's halls; so long it takes to hear them again. */
    private static final Duration HEARING = Duration.ofSeconds(15);

    private final BridgePointService halls;
    private final RegistryDatabase database;
    private final Map<UUID, LineState> unwritten = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pen =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("lamp writer"));
    private final Clock clock;
    private Leadership leadership;
    private boolean failing;
    private volatile boolean leads;
    private Instant trustedFrom = Instant.MIN;

    LampWriter(BridgePointService halls, RegistryDatabase database, Clock clock) {
        this.halls = halls;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pen.scheduleWithFixedDelay(this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        pen.shutdownNow();
        resign();
    }

    @Override
    public void show(UUID hall, LineState lamp) {
        unwritten.put(hall, lamp);
    }

    /** Whether it is this replica that writes. */
    boolean leads() {
        return leads;
    }

    private void write() {
        try {
            if (leadership == null) {
                leadership = new Leadership(database.session("caunoi-lines"), LOCK, LEASE);
            }
            if (!leadership.acquire()) {
                return;
            }
            leadership.confirm();
            leads = true;
            if (failing) {
                failing = false;
                trustedFrom = clock.instant().plus(HEARING);
            }
            if (!clock.instant().isBefore(trustedFrom)) {
                for (var lamp : Map.copyOf(unwritten).entrySet()) {
                    write(lamp.getKey(), lamp.getValue());
                    leadership.confirm();
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warnf("the lamps are written later: %s", e.toString());
            }
            failing = true;
            resign();
        }
    }

    /** What one hall's row has against it, the others' do not wait for. */
    private void write(UUID hall, LineState lamp) {
        try {
            halls.health(hall, lamp);
            unwritten.remove(hall, lamp);
        } catch (RuntimeException e) {
            LOG.warnf("the lamp of %s is written later: %s", hall, e.toString());
        }
    }

    private void resign() {
        leads = false;
        try (var former = leadership) {
            leadership = null;
        } catch (SQLException e) {
            LOG.debug("the lock goes with its connection", e);
        }
    }
}
