package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;

/** Connections of one's own: a pool would hand a session, and with it a leader's lock, to somebody else. */
final class UnpooledConnection {
    private UnpooledConnection() {}

    static Connection open(RelaySettings settings) throws SQLException {
        return open(new OwnSession("caunoi-outbox", settings.jdbcUrl(), settings.username(), settings.password()));
    }

    /** An open connection that commits each statement by itself. */
    static Connection open(OwnSession settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", settings.name());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        if (settings.username() != null) {
            properties.setProperty("user", settings.username());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        var connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: caunoi.outbox needs quarkus.datasource.jdbc.url");
        }
        return connection;
    }
}
