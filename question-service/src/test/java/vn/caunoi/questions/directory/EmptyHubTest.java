package vn.caunoi.questions.directory;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.questions.testing.EmptyTopics;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** A hub without demo data, in which nobody has made a conference yet. */
@QuarkusTest
@TestProfile(EmptyHubTest.NothingSaid.class)
@DisabledIfSystemProperty(
        named = "backends",
        matches = "testcontainers",
        disabledReason = "only embedded ones lose data")
class EmptyHubTest extends ServiceTest {
    public static class NothingSaid implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyTopics.class));
        }
    }

    @Test
    void the_service_is_ready_and_who_asks_is_told_to_come_again() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));

        TestConference.with(TestTokens.clerk(UUID.randomUUID(), "731", "Thành phố Biên Hòa"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(TestConference.body("Có ai nghe không?"))
                .post("/api/v1/questions")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:caunoi:problem:not-ready-yet"));
    }
}
