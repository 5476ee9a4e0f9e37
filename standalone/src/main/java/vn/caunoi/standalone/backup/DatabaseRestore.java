package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import vn.caunoi.backends.Database;
import vn.caunoi.standalone.backup.Manifest.DatabaseCopy;
import vn.caunoi.standalone.backup.Manifest.Identity;
import vn.caunoi.standalone.backup.Manifest.TableCopy;

/** One database on its way back: its schema first, then all its rows in one transaction. */
final class DatabaseRestore implements AutoCloseable {

    private final Database database;
    private final DatabaseCopy copy;
    private final Migrations migrations;
    private final Connection connection;

    DatabaseRestore(Database database, DatabaseCopy copy, Path application) {
        this.database = database;
        this.copy = copy;
        this.migrations = new Migrations(application);
        try {
            this.connection = database.connect();
        } catch (SQLException e) {
            throw new BackupRefused("The database at " + database.jdbcUrl() + " does not answer", e);
        }
    }

    /** Touches nothing. @throws BackupRefused when the database has anything in it, or its schema can't be made */
    void requirePossible() throws SQLException {
        var tables = strings("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1""");
        if (!tables.isEmpty()) {
            throw new BackupRefused("The database " + copy.name() + " is not empty: it has " + tables.size()
                    + " tables. A backup is restored into an empty hub only");
        }
        migrations.requireKnown(copy, database);
    }

    void migrate() {
        migrations.migrate(copy, database);
    }

    /** Puts in all rows; they are there for others after {@link #commit}. */
    void load(BackupFile file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local timezone to 'UTC'");
            // Tables come in the order of their names: what refers to another is checked once all are there.
            var keys = foreignKeys();
            for (var key : keys) {
                statement.execute("alter table " + key.table() + " drop constraint " + key.name());
            }
            triggers(statement, "disable");
            // What migrations put in themselves is in the copy too.
            statement.execute("truncate " + names(copy.tables()));
            for (var table : copy.tables()) {
                load(table, file);
            }
            for (var identity : copy.identities()) {
                load(identity);
            }
            triggers(statement, "enable");
            for (var key : keys) {
                statement.execute(
                        "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
        }
    }

    private void load(TableCopy table, BackupFile file) throws SQLException, IOException {
        long rows;
        try (var content = file.read(table.entry())) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + Sql.name(table.name()) + " " + Sql.columns(table.columns()) + " from stdin",
                            content);
        }
        if (rows != table.rows()) {
            throw new BackupRefused("The backup is damaged: " + table.rows() + " rows of " + table.name()
                    + " were written, " + rows + " came back");
        }
    }

    private void load(Identity identity) throws SQLException {
        try (var select =
                connection.prepareStatement("select setval(pg_get_serial_sequence(quote_ident(?), ?), ?, ?)")) {
            select.setString(1, identity.table());
            select.setString(2, identity.column());
            select.setLong(3, identity.last());
            select.setBoolean(4, identity.called());
            select.execute();
        }
    }

    private void triggers(Statement statement, String change) throws SQLException {
        for (var table : copy.tables()) {
            statement.execute("alter table " + Sql.name(table.name()) + " " + change + " trigger user");
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    private List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'f' and connamespace = current_schema()::regnamespace""")) {
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return keys;
    }

    private static String names(List<TableCopy> tables) {
        return tables.stream().map(table -> Sql.name(table.name())).collect(Collectors.joining(", "));
    }

    private List<String> strings(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** So that the first questions need not wait for PostgreSQL to look around. */
    void analyze() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Leaves the database as empty as it was. */
    void undo() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        migrations.undo(database);
    }

    @Override
    public void close() throws SQLException {
        migrations.close();
        connection.close();
    }
}
