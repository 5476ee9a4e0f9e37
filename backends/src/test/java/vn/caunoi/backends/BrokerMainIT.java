package vn.caunoi.backends;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerMainIT {

    @TempDir
    Path directory;

    private final int port = Ports.freeRange(2);
    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        directory.resolve("data").toString(),
                        Integer.toString(port),
                        Integer.toString(port + 1))
                .redirectErrorStream(true)
                .start();
        awaitReady();
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void it_serves_and_ends_when_told_to() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }

        process.destroy();

        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void it_ends_when_its_parent_is_gone() throws Exception {
        process.getOutputStream().close();

        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitReady() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(BrokerMain.READY)) {
                drain(output);
                return;
            }
        }
        throw new AssertionError("The broker ended before it was ready");
    }

    /** Or the broker's log fills the pipe and stops it. */
    private static void drain(BufferedReader output) {
        var drain = new Thread(() -> output.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }
}
