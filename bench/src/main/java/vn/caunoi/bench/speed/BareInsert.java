package vn.caunoi.bench.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;

/** The three rows of an asked question, over one connection. */
final class BareInsert {
    static final String SCHEMA = "bench";

    private final Connection connection;
    private final SampleQuestion sample;
    private final CopiedRow question;
    private final CopiedRow history;
    private final PreparedStatement outbox;

    BareInsert(Connection connection, SampleQuestion sample) throws SQLException {
        this.connection = connection;
        this.sample = sample;
        this.question = new CopiedRow(connection, "question", "id = ?", sample.id());
        this.history =
                new CopiedRow(connection, "question_history", "question_id = ? and action = 'SUBMIT'", sample.id());
        this.outbox = connection.prepareStatement("insert into " + SCHEMA + """
            .outbox (topic, key, partition_key, event_id, type, occurred_at, traceparent, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """);
        connection.commit();
    }

    static void makeTables(Connection connection) throws SQLException {
        try (var make = connection.createStatement()) {
            make.execute("drop schema if exists " + SCHEMA + " cascade");
            make.execute("create schema " + SCHEMA);
            for (var table : List.of("question", "question_history", "outbox")) {
                make.execute("create table " + SCHEMA + "." + table + " (like public." + table + " including all)");
            }
        }
    }

    /** @param counter never twice the same */
    void commitOne(long counter) throws SQLException {
        var id = UuidV7.next(Clock.systemUTC());
        question.insert("id", id, "counter", counter);
        history.insert("question_id", id, null, null);
        outbox.setString(1, Topic.QUESTIONS.topicName());
        outbox.setString(2, id.toString());
        outbox.setObject(3, sample.conference());
        outbox.setObject(4, UuidV7.next(Clock.systemUTC()));
        outbox.setString(5, "vn.caunoi.question.submit");
        outbox.setTimestamp(6, new Timestamp(System.currentTimeMillis()));
        outbox.setNull(7, Types.VARCHAR);
        outbox.setBytes(8, sample.event());
        outbox.executeUpdate();
        connection.commit();
    }

    /** A row that is inserted again and again, as it stands in our own table but for its keys. */
    private static final class CopiedRow {
        private final List<String> columns = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final PreparedStatement insert;

        CopiedRow(Connection connection, String table, String which, UUID id) throws SQLException {
            try (var named = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position\
                """)) {
                named.setString(1, table);
                try (var rows = named.executeQuery()) {
                    while (rows.next()) {
                        columns.add(rows.getString(1));
                    }
                }
            }
            var list = String.join(", ", columns);
            try (var select =
                    connection.prepareStatement("select " + list + " from public." + table + " where " + which)) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(rows.getObject(i));
                    }
                }
            }
            insert = connection.prepareStatement("insert into " + SCHEMA + "." + table + " (" + list + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        }

        void insert(String key, Object value, String otherKey, Object otherValue) throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                insert.setObject(
                        i + 1, column.equals(key) ? value : column.equals(otherKey) ? otherValue : values.get(i));
            }
            insert.executeUpdate();
        }
    }
}
