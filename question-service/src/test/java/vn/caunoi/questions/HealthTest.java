package vn.caunoi.questions;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.Backends;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

@QuarkusTest
class HealthTest extends ServiceTest {
    @Test
    void being_alive_depends_on_nothing_but_the_process() {
        given().get("/q/health/live").then().statusCode(200).body("checks", empty());
    }

    @Test
    void being_ready_depends_on_the_database_and_the_directory_in_it_and_not_on_kafka() {
        TestConference.live();

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("Database connections health check", "directory"));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "backends",
            matches = "testcontainers",
            disabledReason = "only embedded ones stop")
    void without_the_database_it_is_not_ready_and_still_alive() {
        TestConference.live();

        Backends.stopPostgres();
        try {
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            Backends.startPostgres();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }
}
