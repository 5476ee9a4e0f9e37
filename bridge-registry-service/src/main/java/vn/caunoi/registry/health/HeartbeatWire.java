package vn.caunoi.registry.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells the other replicas once a second what was heard here, and hears what was heard there: by NOTIFY, which writes no
 * row. While the database is away each replica knows its own halls alone, and whoever is not heard elsewhere may look lost
 * to it; nothing is written then either.
 */
@ApplicationScoped
class HeartbeatWire {
    private static final Logger LOG = Logger.getLogger(HeartbeatWire.class);
    private static final String CHANNEL = "caunoi_heartbeats";
    /** A payload holds 8,000 bytes, and a heartbeat takes about 60. */
    private static final int AT_ONCE = 100;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LineWatch watch;
    private final RegistryDatabase database;
    private final DataSource pool;
    private final String self = UUID.randomUUID().toString();
    private final ConcurrentLinkedQueue<Beat> untold = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, Daemons.named("heartbeat wire"));
    private volatile boolean open = true;

    HeartbeatWire(LineWatch watch, RegistryDatabase database, DataSource pool) {
        this.watch = watch;
        this.database = database;
        this.pool = pool;
    }

    /** One heartbeat on its way. */
    private record Beat(UUID hall, double rttMs, double lossPct, double jitterMs) {
        String text() {
            return hall + "," + rttMs + "," + lossPct + "," + jitterMs;
        }

        static Beat of(String text) {
            var parts = text.split(",");
            return new Beat(
                    UUID.fromString(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }

    void start(@Observes StartupEvent started) {
        threads.scheduleWithFixedDelay(this::listen, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::tell, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        open = false;
        threads.shutdownNow();
    }

    /** A heartbeat came in here. */
    void heard(UUID hall, Heartbeat heartbeat) {
        var beat = new Beat(hall, heartbeat.rttMs(), heartbeat.lossPct(), heartbeat.jitterMs());
        hear(beat);
        untold.add(beat);
    }

    private void hear(Beat beat) {
        watch.heard(beat.hall(), beat.rttMs(), beat.lossPct(), beat.jitterMs());
    }

    private void tell() {
        while (!untold.isEmpty()) {
            var texts = new ArrayList<String>(AT_ONCE);
            for (var beat = untold.poll(); beat != null; beat = texts.size() < AT_ONCE ? untold.poll() : null) {
                texts.add(beat.text());
            }
            try (var connection = pool.getConnection();
                    var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, CHANNEL);
                notify.setString(2, self + ";" + String.join(";", texts));
                notify.execute();
            } catch (SQLException | RuntimeException e) {
                // Told later they would count as of then.
                untold.clear();
                LOG.debug("heartbeats were not told to the other replicas", e);
            }
        }
    }

    private void listen() {
        try (var connection = database.session("caunoi-heartbeats").open();
                var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            while (open) {
                // A line that was cut without a word answers nothing: the connection's time-out notices.
                listen.execute("select 1");
                for (var each : notifications.getNotifications((int) PAUSE.toMillis())) {
                    take(List.of(each.getParameter().split(";")));
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("listening for heartbeats again", e);
        }
    }

    private void take(List<String> told) {
        if (!told.get(0).equals(self)) {
            told.stream().skip(1).map(Beat::of).forEach(this::hear);
        }
    }
}
