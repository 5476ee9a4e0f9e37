package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** The outbox's tables, as they stand in each service's migrations. */
final class Tables {
    private Tables() {}

    static void create(Connection connection) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("""
                    create table if not exists outbox (
                      id bigint generated always as identity primary key,
                      topic text not null, key text not null, partition_key uuid, event_id uuid not null,
                      type text not null, occurred_at timestamptz not null, traceparent text, payload bytea);
                    create table if not exists outbox_topic (topic text primary key, topic_id text not null)""");
        }
    }
}
