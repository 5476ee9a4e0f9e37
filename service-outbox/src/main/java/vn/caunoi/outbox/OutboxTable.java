package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** The outbox's tables stand in each service's own migrations; this says whether they have the agreed shape. */
public final class OutboxTable {
    private OutboxTable() {}

    /** @throws IllegalStateException naming what is missing or different */
    public static void check(Connection connection) throws SQLException {}
}
