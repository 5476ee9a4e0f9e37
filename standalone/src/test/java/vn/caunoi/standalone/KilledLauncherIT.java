package vn.caunoi.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void killed_with_all_its_children_the_next_hub_starts_on_its_data() throws Exception {
        var children = children();

        launcher.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);

        try (var next = Hub.start(HubOptions.packaged(project, home).withPorts(ports))) {
            assertThat(next.process("kafka").isReady()).isTrue();
        }
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
