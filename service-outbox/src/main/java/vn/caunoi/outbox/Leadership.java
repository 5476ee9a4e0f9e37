package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One leader per database and lock: a session advisory lock, held as long as the session of this connection lives. Everything the
 * leader reads and deletes goes over this very connection, each statement by itself, so that a lost session shows at the
 * next statement. PostgreSQL ends the session of a leader that is silent for the lease (a process that was stopped keeps
 * its connection, not its lock). For one thread.
 */
public final class Leadership implements AutoCloseable {
    /** {@code caunoi.o} in ASCII; locks of other databases of the server are apart. */
    private static final long LOCK = 0x6361_756e_6f69_2e6fL;

    private final OwnSession session;
    private final long lock;
    private final Duration lease;
    private Connection connection;
    private boolean held;
    private long confirmedAt;

    /** For the outbox. */
    Leadership(RelaySettings settings) {
        this(
                new OwnSession("caunoi-outbox", settings.jdbcUrl(), settings.username(), settings.password()),
                LOCK,
                settings.lease());
    }

    /** @param lock the advisory lock's number, the same for all who compete */
    public Leadership(OwnSession session, long lock, Duration lease) {
        this.session = session;
        this.lock = lock;
        this.lease = lease;
    }

    /** Becomes leader if nobody is; true also when it already is. */
    public boolean acquire() throws SQLException {
        if (held) {
            return true;
        }
        try (var select = connection().createStatement();
                var rows = select.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            rows.next();
            held = rows.getBoolean(1);
            confirmed();
        }
        return held;
    }

    /** The lock's own connection. A statement that succeeds on it proves that the lock is still held. */
    Connection connection() throws SQLException {
        if (connection == null) {
            connection = session.open();
            long silence = lease.toMillis();
            try (var set = connection.createStatement()) {
                set.execute("set idle_session_timeout = " + silence);
                set.execute("set idle_in_transaction_session_timeout = " + silence);
                // What the outbox deletes here was sent. Should a crash bring it back, it is sent again, and in its
                // order.
                set.execute("set synchronous_commit = off");
            }
        }
        return connection;
    }

    /** To be called after a statement on {@link #connection} succeeded. */
    void confirmed() {
        confirmedAt = System.nanoTime();
    }

    /** Asks, unless it was confirmed a moment ago. @throws SQLException when the lock is lost */
    public void confirm() throws SQLException {
        if (System.nanoTime() - confirmedAt < lease.toNanos() / 4) {
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
