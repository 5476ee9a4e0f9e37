package vn.caunoi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vn.caunoi.standalone.home.HubHome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The launcher as people start and stop it: by its main class, and with Ctrl-C. */
@DisabledOnOs(OS.WINDOWS)
class StandaloneIT {
    /** SIGINT among the signals that {@code /proc} shows. */
    private static final long INTERRUPT = 1 << 1;

    @TempDir
    Path directory;

    private Path home;
    private Path output;
    private Process launcher;
    private List<ProcessHandle> started = List.of();

    @BeforeEach
    void launch() throws IOException {
        home = directory.resolve("home");
        output = directory.resolve("output");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcaunoi.project=" + StandInProject.in(directory.resolve("project")),
                        "-Dcaunoi.maven=" + mavenWithNothingToDo(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CAUNOI_HOME", home.toString());
        builder.environment()
                .put("CAUNOI_PORT", Integer.toString(HubPorts.free().first()));
        launcher = builder.start();
        await("ready").atMost(Duration.ofSeconds(90)).until(() -> !launcher.isAlive() || said("Cầu Nối is ready"));
        assertThat(Files.readString(output)).contains("Cầu Nối is ready");
        started = Stream.concat(launcher.descendants(), Stream.of(postgres())).toList();
    }

    @AfterEach
    void end() {
        launcher.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void ctrl_c_stops_everything_and_says_so() throws Exception {
        assertThat(started).hasSizeGreaterThanOrEqualTo(5).allMatch(ProcessHandle::isAlive);

        interrupt(launcher);

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(output)).contains("Stopping", "Stopped");
    }

    private boolean said(String words) throws IOException {
        return Files.readString(output).contains(words);
    }

    /** The server's own process, which is no child of the launcher's. */
    private ProcessHandle postgres() throws IOException {
        var file = HubHome.at(home).postgresData().resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).trim()))
                .orElseThrow();
    }

    private Path mavenWithNothingToDo() throws IOException {
        var maven = directory.resolve("maven");
        var program = Files.createDirectories(maven.resolve("bin")).resolve("mvn");
        Files.writeString(program, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return maven;
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        // A build that was sent to the background ignores Ctrl-C, and so does all that it starts.
        var signal = interruptsAreIgnored() ? "-TERM" : "-INT";
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static boolean interruptsAreIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & INTERRUPT) != 0);
    }
}
