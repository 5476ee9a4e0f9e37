package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.backends.Database;
import vn.caunoi.backends.Postgres;
import vn.caunoi.standalone.backup.HubRestore.Applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backup and restore between databases of stand-in services; the whole hub does it in the end-to-end tests. */
class HubRestoreIT {

    private static final String KEYS = "{\"keys\":[]}";

    private static Postgres postgres;

    @TempDir
    Path directory;

    @TempDir
    static Path origin;

    private static HubState hub;

    private HubState empty;
    private Path file;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = Postgres.forTests();
        fillHub();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void makeEmptyHub() {
        empty = hub(directory);
        file = directory.resolve("backup.zip");
    }

    private static void fillHub() throws Exception {
        hub = hub(origin);
        Files.writeString(hub.privateKeys(), KEYS);
        Files.writeString(hub.publicKeys(), KEYS);
        for (var database : List.of(hub.question(), hub.registry())) {
            migrate(database, 2);
            execute(
                    database,
                    "insert into thing (id, text, tags, content, measure, more) values (2, 'Biên Hòa\tđã\\hỏi\nhai dòng',"
                            + " '{\"a,b\",\"\\\"\"}', '\\x00ff5c0a', 0.1, '{\"k\": [1, null]}')",
                    "update thing set parent = 2 where id = 1",
                    "insert into a_word (thing, word) values (2, 'một'), (1, 'hai')",
                    "delete from a_word where word = 'hai'",
                    "update thing set first_word = 1",
                    "insert into outbox_topic values ('caunoi.questions.v1', 'of the former Kafka')");
        }
    }

    @Test
    void what_was_backed_up_comes_back_as_it_was() throws Exception {
        var manifest = backup();
        restore(2);

        for (var name : List.of("question", "registry")) {
            for (var table : List.of("thing", "a_word")) {
                assertThat(rows(empty.database(name), table))
                        .isEqualTo(rows(hub.database(name), table))
                        .hasSize((int) manifest.rows(name, table))
                        .isNotEmpty();
            }
        }
        assertThat(empty.privateKeys()).hasContent(KEYS);
        assertThat(empty.publicKeys()).hasContent(KEYS);
    }

    @Test
    void numbers_go_on_where_they_were_and_what_must_hold_still_holds() throws Exception {
        backup();
        restore(2);

        execute(empty.question(), "insert into a_word (thing, word) values (2, 'ba')");

        assertThat(strings(empty.question(), "select id::text from a_word where word = 'ba'"))
                .containsExactly("3");
        assertThatThrownBy(() -> execute(empty.question(), "insert into a_word (thing, word) values (99, 'bốn')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("foreign key");
        assertThat(constraints(empty.question())).isEqualTo(constraints(hub.question()));
    }

    @Test
    void a_restored_hub_does_not_believe_that_kafka_knows_its_state() throws Exception {
        backup();
        restore(2);

        assertThat(rows(empty.question(), "outbox_topic")).isEmpty();
    }

    @Test
    void what_is_written_after_the_snapshot_is_not_in_it() throws Exception {
        new HubBackup(hub, Clock.systemUTC(), (database, snapshot) -> {
                    execute(hub.database(database), "insert into thing (id, text) values (3, 'late')");
                })
                .write(file);
        execute(hub.question(), "delete from thing where id = 3");
        execute(hub.registry(), "delete from thing where id = 3");
        restore(2);

        assertThat(strings(empty.question(), "select text from thing where id = 3"))
                .isEmpty();
        assertThat(strings(empty.registry(), "select text from thing where id = 3"))
                .isEmpty();
    }

    @Test
    void a_backup_of_an_older_hub_is_restored_as_it_was_and_then_migrated_on() throws Exception {
        backup();
        restore(3);

        assertThat(versions(empty.question())).containsExactly("1", "2");
        migrate(empty.question(), 3);
        assertThat(strings(empty.question(), "select counted::text from thing where id = 2"))
                .containsExactly("7");
    }

    @Test
    void a_schema_that_this_hub_does_not_know_is_refused() throws Exception {
        backup();

        assertRefused(1, "has schema V2", "knows up to V1");
    }

    @Test
    void a_hub_that_has_data_is_left_as_it_is() throws Exception {
        backup();
        execute(empty.registry(), "create table theirs (text text)", "insert into theirs values ('kept')");

        assertThatThrownBy(() -> restore(2))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("registry is not empty");
        assertThat(strings(empty.registry(), "select text from theirs")).containsExactly("kept");
        assertThat(tables(empty.question())).isEmpty();
    }

    @Test
    void a_file_that_ends_too_early_is_refused() throws Exception {
        backup();
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));

        assertRefused(2, "not the whole of one");
    }

    @Test
    void an_entry_that_was_changed_is_refused() throws Exception {
        backup();
        change("registry/a_word.copy", text -> text.replace("một", "hai"));

        assertRefused(2, "registry/a_word.copy is not what was written");
    }

    @Test
    void an_entry_that_is_missing_is_refused() throws Exception {
        backup();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("question/thing.copy"));
        }

        assertRefused(2, "question/thing.copy is missing");
    }

    @Test
    void any_other_file_is_refused() throws Exception {
        assertRefused(2, "There is no file");

        Files.writeString(file, "no archive");
        assertRefused(2, "no backup of a hub");

        file = StandInService.of(1, origin);
        assertRefused(2, "it has no manifest.json");
    }

    @Test
    void a_format_of_later_days_is_refused() throws Exception {
        backup();
        change(Manifest.ENTRY, text -> text.replace("\"format\" : 1", "\"format\" : 2"));

        assertRefused(2, "A newer hub");
    }

    /** The first database is loaded by then. */
    @Test
    void a_failure_in_the_middle_leaves_both_databases_empty() throws Exception {
        backup();
        change(Manifest.ENTRY, text -> {
            int last = text.lastIndexOf("\"rows\" : 2");
            return text.substring(0, last) + "\"rows\" : 5" + text.substring(last + "\"rows\" : 2".length());
        });

        assertRefused(2, "5 rows of thing were written, 2 came back");

        Files.delete(file);
        backup();
        restore(2);
        assertThat(rows(empty.registry(), "thing")).hasSize(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_may_read_the_file() throws Exception {
        backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws Exception {
        Files.writeString(file, "yesterday's");

        assertThatThrownBy(this::backup).isInstanceOf(BackupRefused.class).hasMessageContaining("exists already");
        assertThat(file).hasContent("yesterday's");
    }

    @Test
    void a_backup_that_fails_leaves_no_file() throws Exception {
        var without = new HubState(hub.question(), hub.registry(), hub.privateKeys(), directory.resolve("none"));

        assertThatThrownBy(() -> new HubBackup(without, Clock.systemUTC(), (database, snapshot) -> {}).write(file))
                .isInstanceOf(BackupRefused.class);
        assertThat(directory).isEmptyDirectory();
    }

    private static HubState hub(Path directory) {
        return new HubState(
                postgres.createDatabase(),
                postgres.createDatabase(),
                directory.resolve("private.jwks"),
                directory.resolve("public.jwks"));
    }

    private Manifest backup() {
        return new HubBackup(hub, Clock.systemUTC(), (database, snapshot) -> {}).write(file);
    }

    /** @param version of the hub that it is restored into */
    private void restore(int version) throws IOException {
        var service = StandInService.of(version, origin);
        try (var backup = BackupFile.open(file)) {
            new HubRestore(empty, new Applications(service, service)).restore(backup);
        }
    }

    private void assertRefused(int version, String... words) throws SQLException {
        assertThatThrownBy(() -> restore(version))
                .isInstanceOf(BackupRefused.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        assertThat(tables(empty.question())).isEmpty();
        assertThat(tables(empty.registry())).isEmpty();
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (var zip = FileSystems.newFileSystem(file, Map.of())) {
            var path = zip.getPath(entry);
            var changed = change.apply(Files.readString(path));
            try (OutputStream to = Files.newOutputStream(path)) {
                to.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void migrate(Database database, int version) throws IOException {
        var jar = StandInService.of(version, origin).toUri().toURL();
        try (var loader = new java.net.URLClassLoader(new java.net.URL[] {jar}, HubRestoreIT.class.getClassLoader())) {
            Flyway.configure(loader)
                    .dataSource(database.jdbcUrl(), database.username(), database.password())
                    .load()
                    .migrate();
        }
    }

    private static List<String> rows(Database database, String table) throws SQLException {
        return strings(database, "select to_jsonb(t)::text from " + table + " t order by 1");
    }

    private static List<String> tables(Database database) throws SQLException {
        return strings(
                database, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
    }

    private static List<String> constraints(Database database) throws SQLException {
        return strings(
                database,
                "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                        + " where connamespace = 'public'::regnamespace order by 1");
    }

    private static List<String> versions(Database database) throws SQLException {
        return strings(database, "select version from flyway_schema_history order by installed_rank");
    }

    private static List<String> strings(Database database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
