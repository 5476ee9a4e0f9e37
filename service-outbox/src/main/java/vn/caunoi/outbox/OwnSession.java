package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a connection that no pool may share leads to.
 *
 * @param name what the database's administrator sees of it
 * @param username null where the address says it
 * @param password null where the address says it, or none is wanted
 */
public record OwnSession(String name, String jdbcUrl, String username, String password) {
    /** An open connection that commits each statement by itself, with time-outs of its own. The caller closes it. */
    public Connection open() throws SQLException {
        return UnpooledConnection.open(this);
    }
}
