package vn.caunoi.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class HubIT {

    private static final List<String> ALL =
            List.of("postgres", "kafka", "question-service", "bridge-registry-service", "notification-service");

    @TempDir
    static Path directory;

    private static HubOptions options;
    private static Hub hub;

    @BeforeAll
    static void start() throws IOException {
        options = HubOptions.packaged(StandInProject.in(directory.resolve("project")), directory.resolve("home"))
                .withProperty("question-service", "caunoi.routing.sweep-interval", "1s");
        hub = Hub.start(options);
    }

    @AfterAll
    static void stop() {
        hub.stop();
    }

    @Test
    void it_serves_pages_and_services_from_one_address() throws Exception {
        assertThat(get("/")).contains("Cầu Nối");
        assertThat(get("/api/v1/questions"))
                .contains("QUARKUS_DATASOURCE_USERNAME=question", hub.bootstrapServers(), hub.url());
        assertThat(get("/api/v1/session")).contains("QUARKUS_DATASOURCE_USERNAME=registry", "signing.jwks");
        assertThat(get("/api/v1/stream")).contains("public.jwks").doesNotContain("signing.jwks", "PASSWORD");
        assertThat(commandLine("question-service")).contains("-Dcaunoi.routing.sweep-interval=1s");
    }

    @Test
    void what_dies_is_started_again_and_nothing_is_lost() throws Exception {
        execute("create table killed (text text)", "insert into killed values ('một')");

        for (var name : ALL) {
            var process = hub.process(name);
            long before = process.pid();
            process.kill();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(process.pid()).isPositive().isNotEqualTo(before));
            await().atMost(Duration.ofSeconds(30)).until(process::isReady);
        }

        assertThat(query("select text from killed")).isEqualTo("một");
        assertThat(get("/api/v1/questions")).isNotEmpty();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(brokers())
                .isEqualTo(1));
    }

    @Test
    void a_stopped_hub_leaves_no_process_and_the_next_one_has_its_data() throws Exception {
        execute("create table kept (text text)", "insert into kept values ('hai')");
        var pids = ALL.stream().map(name -> hub.process(name).pid()).toList();

        hub.stop();

        assertThat(pids)
                .noneMatch(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        hub = Hub.start(options);
        assertThat(query("select text from kept")).isEqualTo("hai");
    }

    @Test
    void a_stopped_process_stays_stopped_until_it_is_started() {
        var process = hub.process("notification-service");

        process.stop();
        assertThat(process.isRunning()).isFalse();

        process.start();
        await().until(process::isReady);
    }

    @Test
    void a_second_hub_on_the_same_ports_says_which_is_taken() {
        var elsewhere = HubOptions.packaged(options.project(), directory.resolve("elsewhere"))
                .withPorts(hub.ports());

        assertThatThrownBy(() -> Hub.start(elsewhere))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Port " + hub.ports().frontDoor())
                .hasMessageContaining("CAUNOI_PORT=");
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.url() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private String commandLine(String name) {
        return ProcessHandle.of(hub.process(name).pid())
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }

    private int brokers() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", hub.bootstrapServers()))) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = hub.database("question").connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = hub.database("question").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
