package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** The outbox's tables stand in each service's own migrations; this says whether they have the agreed shape. */
public final class OutboxTable {
    private static final Set<String> COLUMNS = Set.of(
            "outbox.id bigint not null identity",
            "outbox.topic text not null",
            "outbox.key text not null",
            "outbox.partition_key uuid",
            "outbox.event_id uuid not null",
            "outbox.type text not null",
            "outbox.occurred_at timestamp with time zone not null",
            "outbox.traceparent text",
            "outbox.payload bytea",
            "outbox_topic.topic text not null",
            "outbox_topic.topic_id text not null");

    private static final Set<String> KEYS = Set.of("outbox.id", "outbox_topic.topic");

    private OutboxTable() {}

    /** @throws IllegalStateException naming what is missing or different in the connection's current schema */
    public static void check(Connection connection) throws SQLException {
        check("columns", COLUMNS, read(connection, """
                select table_name || '.' || column_name || ' ' || data_type
                    || case is_nullable when 'NO' then ' not null' else '' end
                    || case is_identity when 'YES' then ' identity' else '' end
                from information_schema.columns
                where table_schema = current_schema() and table_name in ('outbox', 'outbox_topic')"""));
        check("primary keys", KEYS, read(connection, """
                select table_name || '.' || column_name
                from information_schema.table_constraints join information_schema.key_column_usage
                    using (constraint_schema, constraint_name, table_name)
                where constraint_type = 'PRIMARY KEY' and constraint_schema = current_schema()
                    and table_name in ('outbox', 'outbox_topic')"""));
    }

    private static void check(String what, Set<String> wanted, Set<String> found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(
                    "the outbox's " + what + " should be " + new TreeSet<>(wanted) + " and are " + found);
        }
    }

    private static Set<String> read(Connection connection, String query) throws SQLException {
        var found = new TreeSet<String>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
