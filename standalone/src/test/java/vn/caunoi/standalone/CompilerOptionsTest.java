package vn.caunoi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.backends.ServiceJvm;

import static org.assertj.core.api.Assertions.assertThat;

class CompilerOptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "standalone/pom.xml", "bench/pom.xml"})
    void what_starts_a_jvm_by_itself_has_the_compiler_of_a_service(String file) throws IOException {
        var options = ServiceJvm.options().stream()
                .filter(option -> option.matches("-XX:.*(Threshold|Inline|Unrecognized).*"))
                .toList();

        assertThat(Files.readString(Path.of("..", file))).contains(options);
        assertThat(options).hasSize(6);
    }
}
