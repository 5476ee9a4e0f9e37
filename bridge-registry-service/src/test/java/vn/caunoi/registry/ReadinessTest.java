package vn.caunoi.registry;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.RegistryTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@RegistryTest
class ReadinessTest {
    @Test
    void being_ready_depends_on_the_database_and_not_on_kafka() {
        var answer = given().get("/q/health/ready");

        answer.then().statusCode(200).body("status", equalTo("UP"));
        assertThat(answer.asString()).contains("Database").doesNotContainIgnoringCase("kafka");
    }

    @Test
    void being_alive_depends_on_nothing_but_the_process() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"), "checks", empty());
    }
}
