package vn.caunoi.bench.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;

/** The three rows of an asked question, over one connection: by one statement, as we store them. */
final class BareInsert {
    static final String SCHEMA = "bench";

    private final Connection connection;
    private final SampleQuestion sample;
    private final CopiedRow question;
    private final CopiedRow history;
    private final PreparedStatement insert;

    /** @param unfiled a question that nobody got: its row, with the sample's topic, is as asking left it */
    BareInsert(Connection connection, SampleQuestion sample, UUID unfiled) throws SQLException {
        this.connection = connection;
        this.sample = sample;
        var filed = CopiedRow.of(connection, "question", "id = ?", sample.id());
        question = CopiedRow.of(connection, "question", "id = ?", unfiled)
                .set("topic_code", filed.values.get("topic_code"))
                .set("topic_label", filed.values.get("topic_label"));
        history = CopiedRow.of(connection, "question_history", "question_id = ? and action = 'SUBMIT'", sample.id());
        insert = connection.prepareStatement("with asked as (" + question.insert() + "), noted as (" + history.insert()
                + ") insert into " + SCHEMA + """
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
        int asked = question.set("id", id).set("counter", counter).bind(insert, 0);
        int before = history.set("question_id", id).bind(insert, asked);
        insert.setString(before + 1, Topic.QUESTIONS.topicName());
        insert.setString(before + 2, id.toString());
        insert.setObject(before + 3, sample.conference());
        insert.setObject(before + 4, UuidV7.next(Clock.systemUTC()));
        insert.setString(before + 5, "vn.caunoi.question.submit");
        insert.setTimestamp(before + 6, new Timestamp(System.currentTimeMillis()));
        insert.setNull(before + 7, Types.VARCHAR);
        insert.setBytes(before + 8, sample.event());
        insert.executeUpdate();
        connection.commit();
    }

    /** A row of our own table, to be inserted again and again but for its keys. @param values by column */
    private record CopiedRow(String table, Map<String, Object> values) {
        static CopiedRow of(Connection connection, String table, String which, UUID id) throws SQLException {
            var values = new LinkedHashMap<String, Object>();
            try (var named = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position\
                """)) {
                named.setString(1, table);
                try (var rows = named.executeQuery()) {
                    while (rows.next()) {
                        values.put(rows.getString(1), null);
                    }
                }
            }
            var columns = String.join(", ", values.keySet());
            try (var select =
                    connection.prepareStatement("select " + columns + " from public." + table + " where " + which)) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    for (var column : values.keySet()) {
                        values.put(column, rows.getObject(column));
                    }
                }
            }
            return new CopiedRow(table, values);
        }

        CopiedRow set(String column, Object value) {
            values.put(column, value);
            return this;
        }

        String insert() {
            return "insert into " + SCHEMA + "." + table + " (" + String.join(", ", values.keySet()) + ") values ("
                    + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        }

        /**
         * @param bound how many parameters of the statement are set already
         * @return how many are then
         */
        int bind(PreparedStatement statement, int bound) throws SQLException {
            int index = bound;
            for (var value : values.values()) {
                statement.setObject(++index, value);
            }
            return index;
        }
    }
}
