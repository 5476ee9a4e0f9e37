package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import vn.caunoi.kit.failpoint.Failpoint;

/**
 * Sends what was committed to the outbox, in the order of its ids, at least once, and deletes what was acknowledged. One
 * process per database does so at a time; the others stand by. While the broker is away the rows wait.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final RelaySettings settings;
    private final DataSource database;
    private final List<Republisher> owners;
    private final MeterRegistry registry;
    private final RelayMetrics metrics;
    private final Runnable beforeSend;
    private final Wakeup wakeup = new Wakeup();
    private final CommitNotifier notifier;
    private final Thread thread = OwnTopics.daemon(this::run, "outbox relay");
    private volatile boolean open = true;
    private boolean failing;

    OutboxRelay(RelaySettings settings, DataSource database, List<Republisher> owners, MeterRegistry registry) {
        this(settings, database, owners, registry, () -> {});
    }

    /** @param beforeSend called between the last look at the leadership and the sending, where no check can help */
    OutboxRelay(
            RelaySettings settings,
            DataSource database,
            List<Republisher> owners,
            MeterRegistry registry,
            Runnable beforeSend) {
        this.settings = settings;
        this.database = database;
        this.owners = List.copyOf(owners);
        this.registry = registry;
        this.metrics = new RelayMetrics(database, registry);
        this.beforeSend = beforeSend;
        this.notifier = new CommitNotifier(database);
    }

    OutboxRelay start() {
        metrics.start();
        thread.start();
        return this;
    }

    /** Rows were committed by this process: wakes the leader, here or elsewhere. Never waits. */
    void committed() {
        if (isLeader()) {
            wakeup.call();
        } else {
            notifier.call();
        }
    }

    /** True while this process sends, to its own knowledge. */
    public boolean isLeader() {
        return metrics.leader();
    }

    private void run() {
        while (open) {
            try (var leadership = new Leadership(settings)) {
                campaign(leadership);
                lead(leadership);
            } catch (SQLException | RuntimeException | LinkageError e) {
                if (!failing) {
                    LOG.warnf("the outbox is left alone for a moment: %s", e.toString());
                }
                LOG.debug("why the outbox is left alone", e);
                failing = true;
                rest(AFTER_FAILURE);
            } catch (InterruptedException e) {
                LOG.debug("the relay ends");
                return;
            }
        }
    }

    private void rest(Duration duration) {
        try {
            wakeup.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private void campaign(Leadership leadership) throws SQLException, InterruptedException {
        while (open && !leadership.acquire()) {
            wakeup.await(settings.campaignInterval());
        }
    }

    private void lead(Leadership leadership) throws SQLException, InterruptedException {
        if (!open) {
            return;
        }
        LOG.info("this process sends what is in the outbox");
        metrics.leader(true);
        try (var topics = new OwnTopics(settings, database, owners, registry);
                var listener = new CommitListener(settings, wakeup);
                var sender = new OutboxSender(settings)) {
            while (open) {
                if (!sendBatch(leadership, topics, sender)) {
                    wakeup.await(settings.pollInterval());
                }
            }
        } finally {
            metrics.leader(false);
        }
    }

    /** @return true when more may be waiting already */
    private boolean sendBatch(Leadership leadership, OwnTopics topics, OutboxSender sender)
            throws SQLException, InterruptedException {
        var rows = OutboxRows.first(leadership.connection(), settings.batchSize());
        leadership.confirmed();
        failing = false;
        if (rows.isEmpty() || !topics.ready(rows.stream().map(OutboxRow::topic).collect(Collectors.toSet()))) {
            return false;
        }
        var acknowledged = sender.send(rows, leadership, beforeSend);
        if (!acknowledged.isEmpty()) {
            Failpoint.AFTER_SENDING.pass(rows.get(0).type());
            OutboxRows.delete(leadership.connection(), acknowledged);
            leadership.confirmed();
        }
        return acknowledged.size() == settings.batchSize();
    }

    /** Lets go of the leadership after the batch at hand; what is left waits for the next leader. */
    @Override
    public void close() {
        open = false;
        wakeup.call();
        metrics.close();
        notifier.close();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
            thread.interrupt();
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
