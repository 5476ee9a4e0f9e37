package vn.caunoi.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.standalone.home.HubHome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledLauncherIT {

    @TempDir
    Path directory;

    private final HubPorts ports = HubPorts.free();
    private Path project;
    private Path home;
    private Process launcher;

    @BeforeEach
    void launch() throws IOException {
        project = StandInProject.in(directory.resolve("project"));
        home = directory.resolve("home");
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackagedLauncher.class.getName(),
                        project.toString(),
                        home.toString(),
                        Integer.toString(ports.first()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(PackagedLauncher.READY::equals)).isTrue();
    }

    @AfterEach
    void kill() {
        launcher.destroyForcibly();
    }

    @Test
    void its_children_end_by_themselves_and_the_next_hub_starts_on_its_data() throws Exception {
        var children = children();

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        try (var next = Hub.start(HubOptions.packaged(project, home).withPorts(ports))) {
            assertThat(next.process("postgres").isRunning()).isTrue();
        }
    }

    @Test
    void killed_with_all_its_children_and_postgres_the_next_hub_starts_and_no_row_is_lost() throws Exception {
        var options = HubOptions.packaged(project, home).withPorts(ports);
        var children = children();
        var postgres = postgres();
        execute(new Hub(options), "create table kept (text text)", "insert into kept values ('một')");

        launcher.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        postgres.destroyForcibly();
        postgres.onExit().get(20, TimeUnit.SECONDS);

        try (var next = Hub.start(options)) {
            assertThat(next.process("kafka").isReady()).isTrue();
            try (var connection = next.database("question").connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select text from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("một");
            }
        }
    }

    private static void execute(Hub hub, String... statements) throws SQLException {
        try (var connection = hub.database("question").connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The server's own process, which is no child of the launcher's. */
    private ProcessHandle postgres() throws IOException {
        var file = HubHome.at(home).postgresData().resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).trim()))
                .orElseThrow();
    }

    private List<ProcessHandle> children() throws IOException {
        try (var files = Files.list(home.resolve("run"))) {
            var children = files.map(KilledLauncherIT::process).toList();
            assertThat(children).hasSize(4).allMatch(ProcessHandle::isAlive);
            return children;
        }
    }

    private static ProcessHandle process(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
