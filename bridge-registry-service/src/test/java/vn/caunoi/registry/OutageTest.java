package vn.caunoi.registry;

import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@RegistryTest
@DisabledIfSystemProperty(named = "backends", matches = "testcontainers", disabledReason = "only embedded ones stop")
class OutageTest {
    @Inject
    Hub hub;

    @Inject
    Records records;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void without_kafka_people_sign_in_and_out_and_what_happened_is_told_later() {
        Backends.stopBroker();
        try {
            var session = Browser.session(conference.moderator());
            Browser.page(session)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("state", "ANSWERING"))
                    .put("/api/v1/conference/state")
                    .then()
                    .statusCode(200);
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
            Browser.page(session).delete("/api/v1/session").then().statusCode(204);
            Browser.page(session).get("/api/v1/session").then().statusCode(401);
        } finally {
            Backends.startBroker();
        }

        var key = conference.id().toString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(records.of(Topic.CONFERENCES, key))
                .hasSize(2));
    }

    @Test
    void without_the_database_the_caller_is_asked_to_come_again_and_then_served() {
        var session = Browser.session(conference.clerk());
        Backends.stopPostgres();
        try {
            Browser.page(session)
                    .get("/api/v1/conference")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:caunoi:problem:unavailable"));
            given().get("/q/health/ready").then().statusCode(503);
            // Started anew it would have no database either.
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            Backends.startPostgres();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Browser.page(session).get("/api/v1/conference").then().statusCode(200));
    }
}
