package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.utils.AppInfoParser;

import vn.caunoi.backends.Database;

/**
 * On what it was measured.
 *
 * @param processor as the system names it
 * @param memoryMiB of the machine
 * @param commit of the sources; {@code unknown} outside of a repository, with {@code +} after it when they were changed since
 */
record Circumstances(
        Instant at,
        String commit,
        String system,
        String processor,
        int processors,
        long memoryMiB,
        String java,
        String kafka,
        String postgres) {

    static Circumstances now(Path project, Database database) throws IOException, SQLException {
        return new Circumstances(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                commit(project),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1_024,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                AppInfoParser.getVersion(),
                postgres(database));
    }

    private static String postgres(Database database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String field(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return "0";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }

    private static String commit(Path project) {
        try {
            var head = git(project, "rev-parse", "--short=12", "HEAD");
            return head.isEmpty()
                    ? "unknown"
                    : head
                            + (git(project, "status", "--porcelain", "--untracked-files=no")
                                            .isEmpty()
                                    ? ""
                                    : "+");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String git(Path project, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    @Override
    public String toString() {
        return "%s, commit %s%n%s, %d processors (%s), %d MiB%n%s, PostgreSQL %s, Kafka %s"
                .formatted(at, commit, system, processors, processor, memoryMiB, java, postgres, kafka);
    }
}
