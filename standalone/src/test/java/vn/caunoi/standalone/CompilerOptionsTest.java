package vn.caunoi.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.backends.ServiceJvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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

    /** Since a service starts with those that its JVM does not know, too. */
    @Test
    void the_jvm_that_the_hub_is_made_for_knows_all_of_them() {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

        ServiceJvm.options().stream()
                .filter(option -> option.startsWith("-XX:"))
                .map(option -> option.replaceAll("^-XX:[+-]?|=.*", ""))
                .forEach(option -> assertThatCode(() -> jvm.getVMOption(option)).doesNotThrowAnyException());
    }
}
