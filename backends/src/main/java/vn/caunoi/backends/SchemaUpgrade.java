package vn.caunoi.backends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * For tests: a database that grows from the schema of a former release to today's, one migration after the other, with rows
 * in it. The rows are {@code /upgrade/V<version>.sql} of the classpath, put in as soon as the schema is at that version; the
 * migrations {@code /db/migration}. So whatever migration comes next is tried on rows without a word in any test.
 */
public final class SchemaUpgrade {

    private static final String HISTORY = "flyway_schema_history";

    private final Database database;
    private final List<String> changes = new ArrayList<>();

    private SchemaUpgrade(Database database) {
        this.database = database;
    }

    /** Migrates a new database to {@code release}, and then step by step to the newest schema. */
    public static SchemaUpgrade from(String release) {
        var upgrade = new SchemaUpgrade(Backends.newDatabase());
        try (var connection = upgrade.database.connect()) {
            upgrade.run(MigrationVersion.fromVersion(release), connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return upgrade;
    }

    private void run(MigrationVersion release, Connection connection) throws SQLException {
        for (var version : versions()) {
            boolean watched = version.compareTo(release) > 0;
            var before = watched ? Values.of(connection) : null;
            flyway(database, version).migrate();
            if (watched) {
                Values.of(connection)
                        .changesSince(before)
                        .forEach(change -> changes.add("V" + version + ": " + change));
            }
            if (version.compareTo(release) >= 0) {
                putIn(version, connection);
            }
        }
    }

    private List<MigrationVersion> versions() {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .toList();
    }

    private static void putIn(MigrationVersion version, Connection connection) throws SQLException {
        try (var rows = SchemaUpgrade.class.getResourceAsStream("/upgrade/V" + version + ".sql");
                var statement = connection.createStatement()) {
            if (rows != null) {
                statement.execute(text(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Flyway flyway(Database database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .target(target)
                .load();
    }

    /** At the newest schema, with all rows. */
    public Database database() {
        return database;
    }

    /**
     * What became of rows that were there: {@code V95: question_hall.read_out_revision is gone}, {@code V90:
     * directory_conference.version} where values changed, {@code V91: topic.code of 2 rows} where rows came or went.
     */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** The tables that have no row by now, so that the next migration would meet none there. */
    public List<String> emptyTables() throws SQLException {
        try (var connection = database.connect()) {
            return Values.of(connection).emptyTables();
        }
    }

    /** Every column, constraint and index of the upgraded schema. */
    public List<String> schema() throws SQLException {
        return schema(database);
    }

    /** The same of a schema that was made by all migrations at once, without rows. */
    public static List<String> newSchema() throws SQLException {
        var empty = Backends.newDatabase();
        flyway(empty, MigrationVersion.LATEST).migrate();
        return schema(empty);
    }

    private static List<String> schema(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return strings(connection, """
                    select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
                      || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '')
                    from information_schema.columns where table_schema = current_schema()
                    union all
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint where connamespace = current_schema()::regnamespace and contype <> 'n'
                    union all
                    select indexdef from pg_indexes where schemaname = current_schema()
                    order by 1""");
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** All values, by table, column and primary key. */
    private record Values(SortedMap<String, SortedMap<String, SortedMap<String, String>>> tables) {

        static Values of(Connection connection) throws SQLException {
            var tables = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
            for (var table : strings(connection, """
                    select relname from pg_class
                    where relnamespace = current_schema()::regnamespace and relkind = 'r'""")) {
                if (!table.equals(HISTORY)) {
                    tables.put(table, columns(connection, table));
                }
            }
            return new Values(tables);
        }

        private static SortedMap<String, SortedMap<String, String>> columns(Connection connection, String table)
                throws SQLException {
            var key = strings(connection, """
                    select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                    where indisprimary and indrelid = '%s'::regclass order by attnum""".formatted(table));
            var columns = new TreeMap<String, SortedMap<String, String>>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                int count = rows.getMetaData().getColumnCount();
                for (int i = 1; i <= count; i++) {
                    columns.put(rows.getMetaData().getColumnName(i), new TreeMap<>());
                }
                while (rows.next()) {
                    var id = new StringBuilder();
                    for (var part : key) {
                        id.append(rows.getString(part)).append(' ');
                    }
                    for (var column : columns.entrySet()) {
                        column.getValue().put(id.toString(), String.valueOf(rows.getString(column.getKey())));
                    }
                }
            }
            return columns;
        }

        List<String> changesSince(Values before) {
            var changes = new ArrayList<String>();
            before.tables.forEach((table, columns) -> {
                if (!tables.containsKey(table)) {
                    changes.add(table + " is gone");
                } else {
                    columns.forEach((column, values) -> compare(
                            table + "." + column, values, tables.get(table).get(column), changes));
                }
            });
            return changes;
        }

        private static void compare(
                String column, Map<String, String> before, Map<String, String> now, List<String> changes) {
            if (now == null) {
                changes.add(column + " is gone");
            } else if (!now.keySet().equals(before.keySet())) {
                changes.add(column + " of " + Math.abs(now.size() - before.size()) + " rows");
            } else if (!now.equals(before)) {
                changes.add(column);
            }
        }

        List<String> emptyTables() {
            return tables.entrySet().stream()
                    .filter(table -> table.getValue().values().stream().allMatch(Map::isEmpty))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
