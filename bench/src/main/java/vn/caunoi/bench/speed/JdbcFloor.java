package vn.caunoi.bench.speed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import vn.caunoi.backends.Database;

/**
 * A question's row, its history's and its outbox's, inserted and committed by bare JDBC: into tables made like ours, with
 * their columns and indexes, in a schema of its own beside them, with as many connections as question-service has. Counted
 * from when a thread begins with it.
 */
final class JdbcFloor implements Leg {
    static final int CONNECTIONS = 16;

    private final LinkedBlockingQueue<BareInsert> idle = new LinkedBlockingQueue<>();
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final AtomicLong counter = new AtomicLong();

    /**
     * @param sample a question that the hub has stored, and its event: rows are as large as those
     * @param unfiled one whose row is as asking left it
     */
    JdbcFloor(Database database, SampleQuestion sample, UUID unfiled) throws SQLException {
        try (var connection = open(database)) {
            BareInsert.makeTables(connection);
            connection.commit();
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = open(database);
            connections.add(connection);
            idle.add(new BareInsert(connection, sample, unfiled));
        }
    }

    private static Connection open(Database database) throws SQLException {
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Histogram play(Schedule schedule, long begin) throws Exception {
        var latencies = new ConcurrentHistogram(3);
        var sent = new ArrayList<Future<?>>();
        schedule.play(begin, (number, due) -> sent.add(threads.submit(insert(latencies))));
        for (var each : sent) {
            each.get();
        }
        return latencies;
    }

    private Callable<Void> insert(Histogram latencies) {
        return () -> {
            long began = System.nanoTime();
            var insert = idle.take();
            try {
                insert.commitOne(counter.incrementAndGet());
                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
            } finally {
                idle.add(insert);
            }
            return null;
        };
    }

    /** How many are committed a second when each connection begins the next as soon as the last is through. */
    double perSecond(Duration during) throws Exception {
        long began = System.nanoTime();
        long end = began + during.toNanos();
        var before = counter.get();
        var all = new ArrayList<Future<?>>();
        for (var insert : List.copyOf(idle)) {
            all.add(threads.submit((Callable<Void>) () -> {
                while (System.nanoTime() < end) {
                    insert.commitOne(counter.incrementAndGet());
                }
                return null;
            }));
        }
        for (var each : all) {
            each.get();
        }
        return (counter.get() - before) * 1e9 / (System.nanoTime() - began);
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        for (var connection : connections) {
            connection.close();
        }
    }
}
