package vn.caunoi.backends;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database and the role that owns it. */
public record Database(String jdbcUrl, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
