package vn.caunoi.backends;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackendsResourceIT {

    @Test
    void each_application_gets_a_database_of_its_own_and_the_one_broker() throws SQLException {
        var first = new BackendsResource().start();
        var second = new BackendsResource().start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(first.get("kafka.bootstrap.servers")).isEqualTo(second.get("kafka.bootstrap.servers"));
        assertThat(PostgresIT.query(database(first), "select current_user"))
                .isEqualTo(first.get("quarkus.datasource.username"));
    }

    @Test
    void an_application_without_database_gets_none() {
        var resource = new BackendsResource();
        resource.init(Map.of("needs", "kafka"));

        assertThat(resource.start())
                .containsKey("kafka.bootstrap.servers")
                .doesNotContainKey("quarkus.datasource.jdbc.url");
    }

    private static Database database(Map<String, String> settings) {
        return new Database(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
