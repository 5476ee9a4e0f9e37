package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Hears of rows that other processes committed. Without it the leader finds them by looking. */
final class CommitListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Wakeup wakeup;
    private final CountDownLatch closed = new CountDownLatch(1);

    CommitListener(RelaySettings settings, Wakeup wakeup) {
        this.settings = settings;
        this.wakeup = wakeup;
        OwnTopics.daemon(this::run, "outbox listener").start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                try {
                    listen();
                } catch (SQLException e) {
                    LOG.debug("listening again", e);
                    closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the listener ends");
        }
    }

    private void listen() throws SQLException {
        try (var connection = UnpooledConnection.open(settings);
                var listen = connection.createStatement()) {
            listen.execute("listen " + CommitNotifier.CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                if (notifications.getNotifications((int) PAUSE.toMillis()).length > 0) {
                    wakeup.call();
                }
            }
        }
    }

    /** Ends listening within a second. */
    @Override
    public void close() {
        closed.countDown();
    }
}
