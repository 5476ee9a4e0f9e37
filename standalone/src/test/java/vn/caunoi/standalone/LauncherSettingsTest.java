package vn.caunoi.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LauncherSettingsTest {

    @Test
    void without_settings_the_hub_lives_in_the_project_at_8080_with_demo_data() {
        var options = options(Map.of());

        assertThat(options.ports().frontDoor()).isEqualTo(8080);
        assertThat(options.home()).isEqualTo(Path.of("/project/.caunoi"));
        assertThat(options.demo()).isTrue();
    }

    @Test
    void the_environment_moves_the_hub() {
        var options = options(Map.of("CAUNOI_PORT", "9000", "CAUNOI_HOME", "/data/hub", "CAUNOI_DEMO", "false"));

        assertThat(options.ports().kafkaController()).isEqualTo(9006);
        assertThat(options.home()).isEqualTo(Path.of("/data/hub"));
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "65535", "65530"})
    void a_port_that_can_t_be_is_named(String port) {
        assertThatThrownBy(() -> options(Map.of("CAUNOI_PORT", port)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("CAUNOI_PORT=" + port);
    }

    @Test
    void a_misspelt_demo_setting_is_named() {
        assertThatThrownBy(() -> options(Map.of("CAUNOI_DEMO", "flase")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("CAUNOI_DEMO=flase");
    }

    private static HubOptions options(Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("caunoi.project", "/project");
        return new LauncherSettings(environment, properties).options();
    }
}
