package vn.caunoi.questions.routing;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.Backends;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisabledIfSystemProperty(named = "backends", matches = "testcontainers", disabledReason = "only embedded ones stop")
class BrokerOutageTest extends ServiceTest {
    @Test
    void asking_goes_on_without_the_broker_and_is_routed_when_it_is_back() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");

        Backends.stopBroker();
        UUID id;
        try {
            id = UUID.fromString(conference
                    .ask("Kafka nghỉ, vẫn hỏi được?", "topic", "VOTER_LIST")
                    .getString("id"));
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
            assertThat(outboxRows()).isPositive();
            await().untilAsserted(() -> assertThat(metric("caunoi_outbox_rows")).isPositive());
            await().untilAsserted(() ->
                    assertThat(metric("caunoi_outbox_oldest_age_seconds")).isPositive());
        } finally {
            Backends.startBroker();
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outboxRows()).isZero());
    }

    /** The value of a metric that the service has once. */
    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.matches(name + "(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }
}
