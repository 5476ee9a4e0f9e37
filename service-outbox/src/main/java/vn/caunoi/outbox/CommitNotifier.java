package vn.caunoi.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.jboss.logging.Logger;

/**
 * Tells the leader in another process that rows were committed. Never inside the business transaction: NOTIFY there
 * serialises all commits. One at a time; calls that come in the meantime share the next.
 */
final class CommitNotifier implements AutoCloseable {
    static final String CHANNEL = "caunoi_outbox";
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource database;
    private final Wakeup wakeup = new Wakeup();
    private final Thread thread = OwnTopics.daemon(this::run, "outbox notifier");

    CommitNotifier(DataSource database) {
        this.database = database;
        thread.start();
    }

    void call() {
        wakeup.call();
    }

    private void run() {
        try {
            while (true) {
                wakeup.await();
                tell();
            }
        } catch (InterruptedException e) {
            LOG.debug("the notifier ends");
        }
    }

    private void tell() {
        try (var connection = database.getConnection();
                var notify = connection.createStatement()) {
            notify.execute("notify " + CHANNEL);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the leader finds the rows by looking", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
