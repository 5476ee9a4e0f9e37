package vn.caunoi.standalone.backup;

import java.time.Instant;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What is in a backup: its entry {@code manifest.json}.
 *
 * @param format rises when an older hub could not read the file any more
 * @param madeAt when it was begun
 * @param hub the version of the hub that made it
 */
public record Manifest(int format, Instant madeAt, String hub, List<DatabaseCopy> databases, List<KeySet> keys) {

    static final String ENTRY = "manifest.json";
    static final int FORMAT = 1;

    /** @param migrations those that had made its schema, in their order */
    public record DatabaseCopy(
            String name, List<Migration> migrations, List<TableCopy> tables, List<Identity> identities) {

        String schema() {
            return migrations.get(migrations.size() - 1).version();
        }
    }

    /** As Flyway knows it. */
    public record Migration(String version, int checksum) {}

    /** @param columns in the order of the entry's fields */
    public record TableCopy(String name, List<String> columns, long rows, String entry, String sha256) {}

    /** A column whose values PostgreSQL draws. @param called whether {@code last} was given to a row */
    public record Identity(String table, String column, long last, boolean called) {}

    public record KeySet(String entry, String sha256) {}

    /** How many rows of {@code table} are in it; 0 where there is no such table. */
    public long rows(String database, String table) {
        return databases.stream()
                .filter(each -> each.name().equals(database))
                .flatMap(each -> each.tables().stream())
                .filter(each -> each.name().equals(table))
                .mapToLong(TableCopy::rows)
                .sum();
    }

    String json() {
        return new JsonObject()
                .put("format", format)
                .put("madeAt", madeAt.toString())
                .put("hub", hub)
                .put("databases", array(databases.stream().map(Manifest::json).toList()))
                .put(
                        "keys",
                        array(keys.stream()
                                .map(key -> new JsonObject()
                                        .put("entry", key.entry())
                                        .put("sha256", key.sha256()))
                                .toList()))
                .encodePrettily();
    }

    private static JsonObject json(DatabaseCopy database) {
        return new JsonObject()
                .put("name", database.name())
                .put(
                        "migrations",
                        array(database.migrations().stream()
                                .map(each -> new JsonObject()
                                        .put("version", each.version())
                                        .put("checksum", each.checksum()))
                                .toList()))
                .put(
                        "tables",
                        array(database.tables().stream()
                                .map(each -> new JsonObject()
                                        .put("name", each.name())
                                        .put("columns", new JsonArray(each.columns()))
                                        .put("rows", each.rows())
                                        .put("entry", each.entry())
                                        .put("sha256", each.sha256()))
                                .toList()))
                .put(
                        "identities",
                        array(database.identities().stream()
                                .map(each -> new JsonObject()
                                        .put("table", each.table())
                                        .put("column", each.column())
                                        .put("last", each.last())
                                        .put("called", each.called()))
                                .toList()));
    }

    private static JsonArray array(List<JsonObject> items) {
        return new JsonArray(items);
    }

    /**
     * @throws BackupRefused when a newer hub wrote it
     * @throws RuntimeException when it is no manifest
     */
    static Manifest parse(String text) {
        var json = new JsonObject(text);
        int format = json.getInteger("format");
        if (format > FORMAT) {
            throw new BackupRefused("A newer hub (" + json.getString("hub")
                    + ") wrote this backup, in a way that this one can't read. Restore it with that one");
        }
        return new Manifest(
                format,
                json.getInstant("madeAt"),
                json.getString("hub"),
                objects(json, "databases").stream().map(Manifest::database).toList(),
                objects(json, "keys").stream()
                        .map(key -> new KeySet(key.getString("entry"), key.getString("sha256")))
                        .toList());
    }

    private static DatabaseCopy database(JsonObject json) {
        return new DatabaseCopy(
                json.getString("name"),
                objects(json, "migrations").stream()
                        .map(each -> new Migration(each.getString("version"), each.getInteger("checksum")))
                        .toList(),
                objects(json, "tables").stream()
                        .map(each -> new TableCopy(
                                each.getString("name"),
                                each.getJsonArray("columns").stream()
                                        .map(String.class::cast)
                                        .toList(),
                                each.getLong("rows"),
                                each.getString("entry"),
                                each.getString("sha256")))
                        .toList(),
                objects(json, "identities").stream()
                        .map(each -> new Identity(
                                each.getString("table"),
                                each.getString("column"),
                                each.getLong("last"),
                                each.getBoolean("called")))
                        .toList());
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        return json.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
    }
}
