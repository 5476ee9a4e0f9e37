package vn.caunoi.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.backends.Database;
import vn.caunoi.backends.Ports;
import vn.caunoi.backends.Postgres;
import vn.caunoi.backends.PostgresOptions;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;
import vn.caunoi.standalone.backup.BackupRefused;
import vn.caunoi.standalone.backup.HubState;
import vn.caunoi.standalone.backup.StandaloneUpkeep;
import vn.caunoi.standalone.build.PackagedHub;
import vn.caunoi.standalone.home.HubHome;
import vn.caunoi.standalone.home.Secrets;
import vn.caunoi.standalone.home.SigningKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A hub is backed up while people ask, and restored into an empty one. */
@ExtendWith(HubUnderTest.class)
class BackupIT {
    private static final Path PROJECT = Path.of("..");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "SEALS";

    /** Flyway's own has when it was migrated; the other is emptied, so that all is said again into the new Kafka. */
    private static final List<String> NOT_COPIED = List.of("flyway_schema_history", "outbox_topic");

    @TempDir
    Path directory;

    private final Map<String, Connection> snapshots = new HashMap<>();
    private Hub hub;
    private Hub restored;
    private Path file;
    private HubOptions empty;

    @BeforeEach
    void choosePlaces(Hub running) {
        hub = running;
        file = directory.resolve("backup.zip");
        empty = HubOptions.packaged(PROJECT, directory.resolve("restored"));
    }

    @AfterEach
    void stop() throws SQLException {
        for (var snapshot : snapshots.values()) {
            snapshot.close();
        }
        if (restored != null) {
            restored.close();
        }
    }

    @Test
    void a_restored_hub_has_everything_of_the_moment_of_the_backup_and_goes_on_from_there() throws Exception {
        var clerk = Account.signedIn(hub.url(), "clerk.735");
        var official = Account.signedIn(hub.url(), "official.seals");
        var moderator = Account.signedIn(hub.url(), "moderator");
        var left = Account.signedIn(hub.url(), "clerk.734");
        assertThat(left.send(left.request("/api/v1/session").DELETE()).statusCode())
                .isEqualTo(204);
        var key = UUID.randomUUID();
        var question = Map.of("text", "Sao lưu: con dấu cũ còn dùng được không?", "topic", TOPIC);
        var answered = Account.json(clerk.ask(question, key)).get("id").asText();
        everythingHappensTo(answered, clerk, official);
        var open = Account.json(clerk.ask(Map.of("text", "Sao lưu: ai giữ con dấu?", "topic", TOPIC)))
                .get("id")
                .asText();
        Hall.reaches(moderator, open, "ASSIGNED");

        backupWhileAsking(clerk);
        new StandaloneUpkeep(empty).restore(file);

        var next = assertRowsAreThoseOfTheSnapshot() + 1;
        var old = shown(hub, moderator, answered, open);
        var history = history(moderator, answered);

        restored = Hub.start(empty);
        // The cookies of the former hub: the restored one has its keys.
        var moderatorAgain = moderator.at(restored.url());
        var clerkAgain = clerk.at(restored.url());
        assertThat(history(moderatorAgain, answered)).isEqualTo(history);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown(restored, moderatorAgain, answered, open))
                .isEqualTo(old));
        assertThat(Account.json(clerkAgain.ask(question, key)).get("id").asText())
                .isEqualTo(answered);
        assertThat(Account.json(clerkAgain.ask(Map.of("text", "Hỏi tiếp sau khi khôi phục", "topic", TOPIC)))
                        .get("number")
                        .asText())
                .startsWith(next + "-");
        var refused = left.at(restored.url());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(refused.get("/api/v1/session").statusCode()).isEqualTo(401);
            assertThat(refused.get("/api/v1/questions").statusCode()).isEqualTo(401);
        });
        for (var name : List.of("question", "registry")) {
            try (var connection = restored.database(name).connect()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(strings(connection, "select id::text from outbox"))
                                .isEmpty());
            }
        }
        assertThatThrownBy(() -> new StandaloneUpkeep(empty).restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("stop it first");

        var questions = count(restored.database("question"), "question");
        restored.close();
        var stopped = new StandaloneUpkeep(empty).backup(directory.resolve("second.zip"), (database, snapshot) -> {});
        assertThat(stopped.rows("question", "question")).isEqualTo(questions);
    }

    @Test
    void a_home_that_has_data_is_refused() {
        var taken = HubHome.at(empty.home());
        assertThat(taken.kafkaData().toFile().mkdirs()).isTrue();
        new StandaloneUpkeep(HubOptions.packaged(PROJECT, home(hub)).withPorts(hub.ports()))
                .backup(file, (database, snapshot) -> {});

        assertThatThrownBy(() -> new StandaloneUpkeep(empty).restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("has data");
        assertThat(taken.postgresData()).doesNotExist();
    }

    /** By the main classes, with the class path of {@code deploy/upkeep.Dockerfile} and the environment of the compose file. */
    @Test
    void the_containers_back_up_and_restore_with_what_is_in_their_image() throws Exception {
        var keys = SigningKeys.at(home(hub).resolve("keys"));
        var full =
                new HubState(hub.database("question"), hub.database("registry"), keys.privateSet(), keys.publicSet());
        assertThat(upkeep("BackupMain", full)).contains("questions", "It holds names");

        try (var postgres = Postgres.forTests()) {
            var empty = new HubState(
                    postgres.createDatabase(),
                    postgres.createDatabase(),
                    directory.resolve("keys/private.jwks"),
                    directory.resolve("keys/public.jwks"));
            assertThat(upkeep("RestoreMain", empty)).contains("It is restored");

            try (var connection = empty.registry().connect()) {
                assertThat(strings(connection, "select username from person where username = 'chair'"))
                        .hasSize(1);
            }
            assertThat(empty.privateKeys()).hasSameTextualContentAs(keys.privateSet());
            assertThat(upkeep("RestoreMain", empty)).contains("question is not empty");
        }
    }

    /** @return what it said */
    private String upkeep(String main, HubState state) throws IOException, InterruptedException {
        var libraries = PROJECT.resolve("question-service/target/quarkus-app/lib");
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                libraries.resolve("main") + "/*",
                                libraries.resolve("boot") + "/*",
                                locationOf(StandaloneUpkeep.class),
                                locationOf(Database.class)),
                        StandaloneUpkeep.class.getPackageName() + "." + main,
                        file.toString())
                .redirectErrorStream(true);
        var environment = command.environment();
        database(environment, "CAUNOI_QUESTION", state.question());
        database(environment, "CAUNOI_REGISTRY", state.registry());
        environment.put("CAUNOI_SESSION_KEY", state.privateKeys().toString());
        environment.put("CAUNOI_SESSION_JWKS", state.publicKeys().toString());
        var packaged = new PackagedHub(PROJECT);
        environment.put(
                "CAUNOI_QUESTION_APPLICATION",
                packaged.application("question-service").toString());
        environment.put(
                "CAUNOI_REGISTRY_APPLICATION",
                packaged.application("bridge-registry-service").toString());
        environment.put("CAUNOI_KAFKA_DATA", directory.resolve("kafka").toString());
        var process = command.start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void database(Map<String, String> environment, String prefix, Database database) {
        environment.put(prefix + "_JDBC_URL", database.jdbcUrl());
        environment.put(prefix + "_USERNAME", database.username());
        environment.put(prefix + "_PASSWORD", database.password());
    }

    private static String locationOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** A file, a note, an answer, a hall that saw it and one that heard it, and a correction. */
    private void everythingHappensTo(String id, Account clerk, Account official) throws IOException {
        Account.json(clerk.send(clerk.request("/api/v1/questions/" + id + "/attachments?on=question&name=dau.png")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(picture()))));
        Hall.answered(official, id, "Còn dùng được.");
        Account.json(official.send(official.request("/api/v1/questions/" + id + "/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(Map.of("text", "Đã hỏi lại Sở Nội vụ."))))));
        Account.json(official.act(id, "correct", Map.of("text", "Còn dùng được, tới khi có dấu mới.")));
        var screen = Account.signedIn(hub.url(), "screen.737");
        await().atMost(PATIENCE)
                .until(() -> post(screen, "/api/v1/stream/shown", Map.of("question", id, "revision", 2)) == 204);
        var other = Account.signedIn(hub.url(), "clerk.736");
        assertThat(post(other, "/api/v1/questions/" + id + "/read-out", Map.of("revision", 2)))
                .isBetween(200, 204);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(official.read(id).at("/receipts/shown").asInt()).isEqualTo(1);
            assertThat(official.read(id).at("/receipts/readOut").asInt()).isEqualTo(1);
        });
    }

    private void backupWhileAsking(Account clerk) throws Exception {
        var enough = new AtomicBoolean();
        var asking = CompletableFuture.runAsync(() -> {
            for (int i = 1; !enough.get(); i++) {
                Account.json(clerk.ask(Map.of("text", "Câu hỏi thứ " + i + " trong lúc sao lưu", "topic", TOPIC)));
            }
        });
        try {
            new StandaloneUpkeep(HubOptions.packaged(PROJECT, home(hub)).withPorts(hub.ports()))
                    .backup(file, this::keep);
        } finally {
            enough.set(true);
        }
        asking.get();
    }

    /** Another transaction of the same moment, to compare with later. */
    private void keep(String database, Connection snapshot) throws SQLException {
        var id = strings(snapshot, "select pg_export_snapshot()").get(0);
        var same = hub.database(database).connect();
        same.setAutoCommit(false);
        same.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = same.createStatement()) {
            statement.execute("set transaction snapshot '" + id + "'");
        }
        snapshots.put(database, same);
    }

    /** @return the last number that was given to a question of the demo's conference */
    private long assertRowsAreThoseOfTheSnapshot() throws SQLException {
        var home = HubHome.at(empty.home());
        var secrets = Secrets.in(home.secrets());
        var options = PostgresOptions.durable(
                home.postgresData(), home.binaries(), Ports.free(), secrets.password("postgres"));
        try (var postgres = Postgres.start(options)) {
            for (var name : List.of("question", "registry")) {
                var database = new Database(postgres.jdbcUrl(name), name, secrets.password(name));
                try (var connection = database.connect()) {
                    assertSame(snapshots.get(name), connection);
                }
            }
            var database = new Database(postgres.jdbcUrl("question"), "question", secrets.password("question"));
            try (var connection = database.connect()) {
                return Long.parseLong(strings(connection, "select max(last)::text from question_counter")
                        .get(0));
            }
        }
    }

    private static void assertSame(Connection original, Connection copy) throws SQLException {
        var tables = strings(
                original,
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1");
        assertThat(tables).containsAnyOf("question", "person");
        for (var table : tables) {
            if (!NOT_COPIED.contains(table)) {
                var rows = "select to_jsonb(t)::text from " + table + " t order by 1";
                assertThat(strings(copy, rows)).as(table).isEqualTo(strings(original, rows));
            }
        }
        var migrations = "select version || ' ' || checksum from flyway_schema_history order by installed_rank";
        assertThat(strings(copy, migrations)).isEqualTo(strings(original, migrations));
    }

    private static JsonNode history(Account viewer, String id) {
        return Account.json(viewer.get("/api/v1/questions/" + id + "/history"));
    }

    /**
     * What a board and a screen show of these questions when they have just been opened, but for how often the tally was
     * told, since a restored hub tells it once more, and for the count of receipts, to which other tests' screens may add at any
     * moment: these are compared as rows.
     */
    private List<JsonNode> shown(Hub at, Account moderator, String... ids) throws InterruptedException {
        var found = new ArrayList<JsonNode>();
        for (var view : List.of("board", "screen")) {
            var viewer = view.equals("board") ? moderator : Account.signedIn(at.url(), "screen.737");
            try (var stream = Stream.open(at.url(), viewer, view)) {
                await().atMost(PATIENCE).until(() -> stream.question(ids[0]) != null);
                for (var id : ids) {
                    var question = stream.question(id);
                    found.add(
                            question == null
                                    ? null
                                    : ((ObjectNode) question.deepCopy()).without(List.of("tally", "receipts")));
                }
            }
        }
        return found;
    }

    private static int post(Account account, String path, Map<String, ?> body) {
        return account.send(account.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(EventJson.write(body))))
                .statusCode();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Path home(Hub of) {
        return of.logs().getParent();
    }

    private static long count(Database database, String table) throws SQLException {
        try (var connection = database.connect()) {
            return Long.parseLong(
                    strings(connection, "select count(*)::text from " + table).get(0));
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
}
