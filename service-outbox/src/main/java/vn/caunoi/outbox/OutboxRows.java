package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import vn.caunoi.contracts.Topic;

/** The table {@code outbox}. */
final class OutboxRows {
    private static final String INSERT = """
            insert into outbox (topic, key, partition_key, event_id, type, occurred_at, traceparent, payload)
            select ?, ?, ?, ?, ?, ?, ?, ?""";

    /** How much waits. @param oldestSeconds age of the oldest row; 0 when none waits */
    record Backlog(long rows, double oldestSeconds) {}

    private OutboxRows() {}

    /** All of them by one statement, in whichever order: they may point at one another. @return 1 */
    static int insert(Connection connection, OutboxRow row, List<SiblingRow> siblings) throws SQLException {
        try (var insert = connection.prepareStatement(with(rows(siblings, "")) + INSERT)) {
            bind(row, insert, bind(siblings, insert, 0));
            return insert.executeUpdate();
        }
    }

    /** The same if the condition is fulfilled, in the same statement. */
    static Condition.Result insert(Connection connection, Condition condition, OutboxRow row, List<SiblingRow> siblings)
            throws SQLException {
        var tables = new ArrayList<String>();
        tables.add(condition.tables());
        tables.addAll(rows(siblings, condition.name()));
        tables.add("event as (" + INSERT + " from " + condition.name() + ")");
        try (var insert = connection.prepareStatement(with(tables) + condition.select())) {
            bind(row, insert, bind(siblings, insert, condition.bind(insert)));
            try (var result = insert.executeQuery()) {
                result.next();
                return Condition.Result.read(result);
            }
        }
    }

    private static List<String> rows(List<SiblingRow> siblings, String where) {
        return IntStream.range(0, siblings.size())
                .mapToObj(i -> "row" + i + " as (" + siblings.get(i).insert(where) + ")")
                .toList();
    }

    private static String with(List<String> parts) {
        return parts.isEmpty() ? "" : "with " + String.join(", ", parts) + " ";
    }

    private static int bind(List<SiblingRow> siblings, PreparedStatement insert, int before) throws SQLException {
        int bound = before;
        for (var sibling : siblings) {
            bound = sibling.bind(insert, bound);
        }
        return bound;
    }

    /** @param before how many parameters of the statement stand before the row's */
    private static void bind(OutboxRow row, PreparedStatement insert, int before) throws SQLException {
        insert.setString(before + 1, row.topic().topicName());
        insert.setString(before + 2, row.key());
        insert.setObject(before + 3, row.partitionKey(), Types.OTHER);
        insert.setObject(before + 4, row.eventId());
        insert.setString(before + 5, row.type());
        insert.setObject(before + 6, row.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(before + 7, row.traceparent());
        insert.setBytes(before + 8, row.payload());
    }

    /**
     * The first rows by id. All that is committed is looked at each time, not only ids above the last: ids are drawn
     * before transactions commit, so a lower one may come to light later.
     */
    static List<OutboxRow> first(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement("select * from outbox order by id limit ?")) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    private static OutboxRow row(ResultSet rows) throws SQLException {
        return new OutboxRow(
                rows.getLong("id"),
                topic(rows.getString("topic")),
                rows.getString("key"),
                rows.getObject("partition_key", UUID.class),
                rows.getObject("event_id", UUID.class),
                rows.getString("type"),
                rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                rows.getString("traceparent"),
                rows.getBytes("payload"));
    }

    private static Topic topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(each -> each.topicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such topic: " + name));
    }

    static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        select count(*), coalesce(greatest(0, extract(epoch from now() - min(occurred_at))), 0)
                        from outbox""")) {
            rows.next();
            return new Backlog(rows.getLong(1), rows.getDouble(2));
        }
    }
}
