package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import vn.caunoi.backends.Database;
import vn.caunoi.standalone.backup.Manifest.Identity;
import vn.caunoi.standalone.backup.Manifest.Migration;

/** A database as it is at one moment, however it changes while it is read. Nobody has to wait for us, but migrations. */
final class Snapshot implements AutoCloseable {

    /** Flyway's own, which a restore makes anew. */
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    /** @param columns those that are stored; what PostgreSQL reckons from others it reckons again */
    record Table(String name, List<String> columns) {}

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** The database as it is now. */
    static Snapshot of(Database database) throws SQLException {
        var snapshot = new Snapshot(database.connect());
        try {
            snapshot.begin();
            return snapshot;
        } catch (SQLException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone to 'UTC'");
            statement.execute("set local lock_timeout to '30s'");
            // The first query is what the moment is of.
            var tables = tables();
            if (tables.isEmpty()) {
                throw new BackupRefused("There is nothing to back up in "
                        + connection.getMetaData().getURL());
            }
            statement.execute("lock table "
                    + tables.stream().map(table -> Sql.name(table.name())).collect(Collectors.joining(", "))
                    + " in access share mode");
        }
    }

    Connection connection() {
        return connection;
    }

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, array(
                          select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum)
                        from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                        order by c.relname""")) {
            while (rows.next()) {
                var name = rows.getString(1);
                if (!name.equals(HISTORY)) {
                    tables.add(new Table(
                            name, Arrays.asList((String[]) rows.getArray(2).getArray())));
                }
            }
        }
        return tables;
    }

    List<Migration> migrations() throws SQLException {
        var migrations = new ArrayList<Migration>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version, checksum from " + HISTORY
                        + " where success and version is not null order by installed_rank")) {
            while (rows.next()) {
                migrations.add(new Migration(rows.getString(1), rows.getInt(2)));
            }
        }
        return migrations;
    }

    /** To be asked after the rows were read: numbers drawn meanwhile are drawn already, which leaves a gap and no clash. */
    List<Identity> identities() throws SQLException {
        var identities = new ArrayList<Identity>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, a.attname, pg_get_serial_sequence(quote_ident(c.relname), a.attname)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                          and a.attidentity <> '' and not a.attisdropped
                        order by c.relname, a.attname""")) {
            while (rows.next()) {
                identities.add(identity(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return identities;
    }

    private Identity identity(String table, String column, String sequence) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value, is_called from " + sequence)) {
            row.next();
            return new Identity(table, column, row.getLong(1), row.getBoolean(2));
        }
    }

    /** Writes the rows as PostgreSQL's COPY does, in its text format. @return how many there were */
    long copy(Table table, OutputStream to) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Sql.name(table.name()) + " " + Sql.columns(table.columns()) + " to stdout", to);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
