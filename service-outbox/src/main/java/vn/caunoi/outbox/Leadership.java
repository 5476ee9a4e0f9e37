package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One leader per database: a session advisory lock, held as long as the session of this connection lives. Everything the
 * leader reads and deletes goes over this very connection, each statement by itself, so that a lost session shows at the
 * next statement. PostgreSQL ends the session of a leader that is silent for the lease (a process that was stopped keeps
 * its connection, not its lock). For one thread.
 */
final class Leadership implements AutoCloseable {
    /** {@code caunoi.o} in ASCII; locks of other databases of the server are apart. */
    private static final long LOCK = 0x6361_756e_6f69_2e6fL;

    private final RelaySettings settings;
    private Connection connection;
    private boolean held;
    private long confirmedAt;

    Leadership(RelaySettings settings) {
        this.settings = settings;
    }

    /** Becomes leader if nobody is; true also when it already is. */
    boolean acquire() throws SQLException {
        if (held) {
            return true;
        }
        try (var select = connection().createStatement();
                var rows = select.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            rows.next();
            held = rows.getBoolean(1);
            confirmed();
        }
        return held;
    }

    /** The lock's own connection. A statement that succeeds on it proves that the lock is still held. */
    Connection connection() throws SQLException {
        if (connection == null) {
            connection = UnpooledConnection.open(settings);
            long lease = settings.lease().toMillis();
            try (var set = connection.createStatement()) {
                set.execute("set idle_session_timeout = " + lease);
                set.execute("set idle_in_transaction_session_timeout = " + lease);
            }
        }
        return connection;
    }

    /** To be called after a statement on {@link #connection} succeeded. */
    void confirmed() {
        confirmedAt = System.nanoTime();
    }

    /** Asks, unless it was confirmed a moment ago. @throws SQLException when the lock is lost */
    void confirm() throws SQLException {
        if (System.nanoTime() - confirmedAt < settings.lease().toNanos() / 4) {
            return;
        }
        try (var select = connection().createStatement()) {
            select.execute("select 1");
        }
        confirmed();
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
