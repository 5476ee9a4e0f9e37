package vn.caunoi.backends;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DurablePostgresIT {

    @TempDir
    Path directory;

    private final int port = Ports.free();

    @Test
    void commits_survive_a_power_cut() throws SQLException {
        var postgres = start();
        try {
            var database = postgres.createDatabase();

            assertThat(PostgresIT.query(database, "show fsync")).isEqualTo("on");
            assertThat(PostgresIT.query(database, "show synchronous_commit")).isEqualTo("on");
        } finally {
            postgres.stop();
        }
    }

    @Test
    void a_server_that_a_killed_JVM_left_behind_is_ended_and_its_rows_are_there() throws Exception {
        var jvm = startInJvmOfItsOwn();
        var database = new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresMain.DATABASE,
                PostgresMain.DATABASE,
                PostgresMain.DATABASE);
        PostgresIT.execute(database, "create table kept (text text)", "insert into kept values ('bốn')");
        jvm.destroyForcibly().waitFor();
        assertThat(Ports.isFree(port)).as("PostgreSQL has ended with its JVM").isFalse();

        var next = start();
        try {
            assertThat(PostgresIT.query(database, "select text from kept")).isEqualTo("bốn");
        } finally {
            next.stop();
        }
    }

    @Test
    void the_process_of_someone_else_is_left_alone() throws IOException {
        var postgres = start();
        postgres.kill();
        Files.writeString(
                data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        postgres.start();

        assertThat(postgres.isRunning()).isTrue();
        postgres.stop();
    }

    @Test
    void data_that_was_never_finished_is_made_anew() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("postgresql.conf"), "half written");

        var postgres = start();

        assertThat(postgres.isRunning()).isTrue();
        postgres.stop();
    }

    private Postgres start() {
        return Postgres.start(PostgresMain.options(data(), port));
    }

    private Process startInJvmOfItsOwn() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresMain.class.getName(),
                        data().toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(line -> line.equals(PostgresMain.READY)))
                .isTrue();
        return process;
    }

    private Path data() {
        return directory.resolve("data");
    }
}
