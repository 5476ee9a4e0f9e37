package vn.caunoi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/** What docker-compose says to the compose file, where it is installed. */
class ComposeFileTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void it_is_valid_once_the_example_is_filled_in() throws Exception {
        var filledIn = Files.readString(PROJECT.resolve(".env.example")).replaceAll("(?m)^([A-Z_]+)=$", "$1=something");

        var checked = check(filledIn);

        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("bridge-registry-service:", "CAUNOI_ORIGINS: something");
    }

    @Test
    void backup_and_restore_are_there_for_who_asks_for_them() throws Exception {
        var filledIn = Files.readString(PROJECT.resolve(".env.example")).replaceAll("(?m)^([A-Z_]+)=$", "$1=something");

        var upkeep = check(filledIn, "--profile", "upkeep");

        assertThat(upkeep.exit()).as(upkeep.output()).isZero();
        assertThat(upkeep.output())
                .contains("\n  backup:\n", "\n  restore:\n", "CAUNOI_KAFKA_DATA: /kafka", "- upkeep");
    }

    @Test
    void it_names_what_is_not_filled_in() throws Exception {
        var checked = check(Files.readString(PROJECT.resolve(".env.example")));

        assertThat(checked.exit()).isNotZero();
        assertThat(checked.output()).contains("POSTGRES_PASSWORD");
    }

    private record Checked(int exit, String output) {}

    private Checked check(String environment, String... options) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("environment"), environment);
        var output = directory.resolve("output");
        var compose = new ProcessBuilder(compose())
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        compose.command().addAll(List.of(options));
        compose.command().addAll(List.of("--env-file", file.toString(), "--file", "docker-compose.yml", "config"));
        var process = compose.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Checked(process.exitValue(), Files.readString(output));
    }

    private static List<String> compose() {
        for (var folder : System.getenv("PATH").split(System.getProperty("path.separator"))) {
            var tool = Path.of(folder, "docker-compose");
            if (Files.isExecutable(tool)) {
                return new ArrayList<>(List.of(tool.toString()));
            }
        }
        return abort("no docker-compose on this machine (apt-get install docker-compose)");
    }
}
