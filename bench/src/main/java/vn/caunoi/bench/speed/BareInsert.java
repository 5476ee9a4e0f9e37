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

/** The three rows of an asked question, over one connection: as we store them, history and outbox by one statement. */
final class BareInsert {
    static final String SCHEMA = "bench";

    private final Connection connection;
    private final SampleQuestion sample;
    private final CopiedRow question;
    private final CopiedRow history;
    private final PreparedStatement insertQuestion;
    private final PreparedStatement insertHistoryAndOutbox;

    /** @param unfiled a question that nobody got: its row, with the sample's topic, is as asking left it */
    BareInsert(Connection connection, SampleQuestion sample, UUID unfiled) throws SQLException {
        this.connection = connection;
        this.sample = sample;
        var filed = CopiedRow.of(connection, "question", "id = ?", sample.id());
        question = CopiedRow.of(connection, "question", "id = ?", unfiled)
                .set("topic_code", filed.values.get("topic_code"))
                .set("topic_label", filed.values.get("topic_label"));
        history = CopiedRow.of(connection, "question_history", "question_id = ? and action = 'SUBMIT'", sample.id());
        insertQuestion = connection.prepareStatement(question.insert());
        insertHistoryAndOutbox =
                connection.prepareStatement("with sibling as (" + history.insert() + ") insert into " + SCHEMA + """
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
        question.set("id", id).set("counter", counter).bind(insertQuestion);
        insertQuestion.executeUpdate();
        int before = history.set("question_id", id).bind(insertHistoryAndOutbox);
        insertHistoryAndOutbox.setString(before + 1, Topic.QUESTIONS.topicName());
        insertHistoryAndOutbox.setString(before + 2, id.toString());
        insertHistoryAndOutbox.setObject(before + 3, sample.conference());
        insertHistoryAndOutbox.setObject(before + 4, UuidV7.next(Clock.systemUTC()));
        insertHistoryAndOutbox.setString(before + 5, "vn.caunoi.question.submit");
        insertHistoryAndOutbox.setTimestamp(before + 6, new Timestamp(System.currentTimeMillis()));
        insertHistoryAndOutbox.setNull(before + 7, Types.VARCHAR);
        insertHistoryAndOutbox.setBytes(before + 8, sample.event());
        insertHistoryAndOutbox.executeUpdate();
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

        /** @return how many parameters these are, the statement's first */
        int bind(PreparedStatement statement) throws SQLException {
            int index = 0;
            for (var value : values.values()) {
                statement.setObject(++index, value);
            }
            return index;
        }
    }
}
