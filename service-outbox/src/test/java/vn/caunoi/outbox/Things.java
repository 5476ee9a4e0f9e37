package vn.caunoi.outbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import vn.caunoi.backends.Backends;
import vn.caunoi.backends.Database;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;

/** An owner service in small: things with a key and a version in a database of their own, and their outbox. */
final class Things implements Republisher {
    static final UUID CONFERENCE = UUID.fromString("0199b2c4-7d00-7000-8000-000000000001");

    record Thing(String key, long version) {}

    final Database database = Backends.newDatabase();
    private final Topic topic;
    private String traceparent;

    Things(Topic topic) throws SQLException {
        this.topic = topic;
        try (var connection = database.connect();
                var create = connection.createStatement()) {
            Tables.create(connection);
            create.execute("create table thing (key text primary key, version bigint not null)");
        }
    }

    DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        return source;
    }

    /** Whatever is appended from now on was caused by it. */
    void causedBy(String parent) {
        traceparent = parent;
    }

    /** Raises the thing's version and appends its state, in one transaction. */
    void change(String key) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            append(connection, key, raise(connection, key));
            connection.commit();
        }
    }

    void changeAndRollBack(String key) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            append(connection, key, raise(connection, key));
            connection.rollback();
        }
    }

    void purge(String key) throws SQLException {
        try (var connection = database.connect();
                var delete = connection.prepareStatement("delete from thing where key = ?")) {
            connection.setAutoCommit(false);
            delete.setString(1, key);
            delete.executeUpdate();
            append(connection, key, null);
            connection.commit();
        }
    }

    /** Draws the row's id while the thing's row is locked. */
    private static long raise(Connection connection, String key) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into thing values (?, 1)
                on conflict (key) do update set version = thing.version + 1 returning version""")) {
            upsert.setString(1, key);
            try (var rows = upsert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void append(Connection connection, String key, Long version) throws SQLException {
        var payload = version == null ? null : EventJson.write(new Thing(key, version));
        OutboxRows.insert(
                connection,
                new OutboxRow(
                        0,
                        topic,
                        key,
                        topic.partitions() == 1 ? null : CONFERENCE,
                        UUID.randomUUID(),
                        "vn.caunoi.thing.changed",
                        Instant.parse("2026-05-11T05:00:00Z"),
                        traceparent,
                        payload),
                List.of());
    }

    Map<String, Long> all() throws SQLException {
        try (var connection = database.connect();
                var select = connection.createStatement();
                var rows = select.executeQuery("select key, version from thing")) {
            var found = new java.util.HashMap<String, Long>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
            return found;
        }
    }

    long waiting() throws SQLException {
        try (var connection = database.connect()) {
            return OutboxRows.backlog(connection).rows();
        }
    }

    boolean topicIsKnown() throws SQLException {
        try (var connection = database.connect();
                var select = connection.createStatement();
                var rows = select.executeQuery("select 1 from outbox_topic")) {
            return rows.next();
        }
    }

    /** Ends the sessions that hold the leader's lock, as the death of their process would. */
    void endLeader() throws SQLException {
        try (var connection = database.connect();
                var end = connection.createStatement()) {
            end.execute("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and granted
                      and database = (select oid from pg_database where datname = current_database())""");
        }
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public OptionalLong version(String key, byte[] value) throws IOException {
        return OptionalLong.of(EventJson.read(value, Thing.class).version());
    }

    @Override
    public void restate(String key) {
        try (var connection = database.connect();
                var select = connection.prepareStatement("select version from thing where key = ? for update")) {
            connection.setAutoCommit(false);
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                append(connection, key, rows.next() ? rows.getLong(1) : null);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void restateAll() {
        try {
            all().keySet().forEach(this::restate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
