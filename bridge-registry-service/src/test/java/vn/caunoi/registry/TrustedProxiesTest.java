package vn.caunoi.registry;

import java.io.IOException;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedProxiesTest {
    /** What is no network Quarkus takes for a name, even “::1”, and asks the name server for it at each request. */
    @Test
    void whom_the_registry_trusts_by_default_no_name_server_is_asked_for() throws IOException {
        var properties = new Properties();
        try (var file = getClass().getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        var trusted = properties
                .getProperty("quarkus.http.proxy.trusted-proxies")
                .replaceFirst("^\\$\\{caunoi\\.trusted-proxies:(.*)}$", "$1");

        assertThat(trusted.split(",")).isNotEmpty().allMatch(network -> network.matches("[0-9a-f.:]+/\\d+"));
    }
}
