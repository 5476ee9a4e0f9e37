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
import java.util.function.BooleanSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

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
    /** Who did not hear the other replicas takes their halls for lost; so long it takes to hear them again. */
    private static final Duration HEARING = Duration.ofSeconds(15);

    private final BridgePointService halls;
    private final RegistryDatabase database;
    private final BooleanSupplier hears;
    private final long lock;
    private final Map<UUID, LineState> unwritten = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pen =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("lamp writer"));
    private final Clock clock;
    private Leadership leadership;
    private boolean failing;
    private volatile boolean leads;
    private boolean heard;
    private boolean deaf;
    private Instant deafSince = Instant.MAX;
    private boolean deafTold;
    private Instant trustedFrom = Instant.MIN;

    @Inject
    LampWriter(BridgePointService halls, RegistryDatabase database, ReplicaWire wire, Clock clock) {
        this(halls, database, wire::listens, clock, LOCK);
    }

    /** @param hears whether the other replicas are heard at the moment. @param lock for which those compete that write */
    LampWriter(BridgePointService halls, RegistryDatabase database, BooleanSupplier hears, Clock clock, long lock) {
        this.halls = halls;
        this.database = database;
        this.hears = hears;
        this.lock = lock;
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

    /** One look at what is to be written. */
    void write() {
        if (deaf && !hears.getAsBoolean()) {
            tellDeaf();
            return;
        }
        try {
            if (leadership == null) {
                leadership = new Leadership(database.session("caunoi-lines"), lock, LEASE);
            }
            boolean held = leadership.acquire();
            listen();
            if (deaf) {
                // Another replica may hear.
                resign();
                return;
            }
            if (!held) {
                return;
            }
            leadership.confirm();
            leads = true;
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

    /** Whoever does not hear what other replicas hear is not to be trusted, nor was while the database was away; nor a moment later. */
    private void listen() {
        boolean wasDeaf = deaf;
        deaf = !hears.getAsBoolean();
        if (failing || wasDeaf && !deaf && heard) {
            trustedFrom = clock.instant().plus(HEARING);
        }
        if (deaf && !wasDeaf) {
            deafSince = clock.instant();
            deafTold = false;
        }
        failing = false;
        heard |= !deaf;
    }

    /** Not of the moment that it takes to be heard after a start. */
    private void tellDeaf() {
        if (!deafTold && clock.instant().isAfter(deafSince.plus(HEARING))) {
            deafTold = true;
            LOG.warn("no lamps are written here: what other replicas hear does not come in");
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
