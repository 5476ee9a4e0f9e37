package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/**
 * {@code caunoi.outbox.rows} waiting, {@code caunoi.outbox.oldest.age} in seconds, and {@code caunoi.outbox.leader}, 1 in
 * the process that sends. Looked up once a second, however often they are read, and on a thread of its own: the relay's
 * waits while the broker is away, which is when people look.
 */
final class RelayMetrics implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final DataSource database;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> OwnTopics.daemon(work, "outbox metrics"));
    private volatile OutboxRows.Backlog backlog = new OutboxRows.Backlog(0, 0);
    private volatile boolean leader;

    RelayMetrics(DataSource database, MeterRegistry registry) {
        this.database = database;
        Gauge.builder("caunoi.outbox.rows", this, it -> it.backlog.rows())
                .description("Events that wait to be sent")
                .strongReference(true)
                .register(registry);
        Gauge.builder("caunoi.outbox.oldest.age", this, it -> it.backlog.oldestSeconds())
                .description("Age of the oldest event that waits to be sent; 0 when none does")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("caunoi.outbox.leader", this, it -> it.leader ? 1 : 0)
                .description("1 in the process that sends")
                .strongReference(true)
                .register(registry);
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try (var connection = database.getConnection()) {
            backlog = OutboxRows.backlog(connection);
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.debug("what waits in the outbox is as it was last seen", e);
        }
    }

    void leader(boolean leading) {
        leader = leading;
    }

    boolean leader() {
        return leader;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
