package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code caunoi.outbox.rows} waiting, {@code caunoi.outbox.oldest.age} in seconds, and {@code caunoi.outbox.leader}, 1 in
 * the process that sends. Looked up once a second, however often they are read.
 */
final class RelayMetrics {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private volatile OutboxRows.Backlog backlog = new OutboxRows.Backlog(0, 0);
    private volatile boolean leader;
    private long lookAt = System.nanoTime();

    RelayMetrics(MeterRegistry registry) {
        Gauge.builder("caunoi.outbox.rows", this, it -> it.backlog.rows())
                .strongReference(true)
                .register(registry);
        Gauge.builder("caunoi.outbox.oldest.age", this, it -> it.backlog.oldestSeconds())
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("caunoi.outbox.leader", this, it -> it.leader ? 1 : 0)
                .strongReference(true)
                .register(registry);
    }

    void look(Connection connection) throws SQLException {
        if (System.nanoTime() - lookAt >= 0) {
            backlog = OutboxRows.backlog(connection);
            lookAt = System.nanoTime() + INTERVAL.toNanos();
        }
    }

    void leader(boolean leading) {
        leader = leading;
    }

    boolean leader() {
        return leader;
    }
}
