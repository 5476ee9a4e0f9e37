package vn.caunoi.bench.speed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import vn.caunoi.backends.Database;

/** A look into a service's database from outside, over one connection. */
final class Waiting implements AutoCloseable {
    private final Connection connection;

    Waiting(Database database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    Connection connection() {
        return connection;
    }

    long count(String query) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Looks every 20 ms until {@code query} counts to nothing.
     *
     * @return how long that took
     * @throws IllegalStateException when it has not after {@code patience}
     */
    Duration untilNone(String query, Duration patience) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        for (long left = count(query); left > 0; left = count(query)) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new IllegalStateException(left + " are left after " + patience.toSeconds() + " s: " + query);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
