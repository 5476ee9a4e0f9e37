package vn.caunoi.registry.bridgepoint;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

@RegistryTest
class BridgePointResourceTest {
    @Inject
    Hub hub;

    @Test
    void the_halls_of_the_own_conference_are_listed_the_provincial_one_first() {
        var answer = Browser.page(Browser.session(hub.conference().clerk())).get("/api/v1/bridge-points");

        answer.then()
                .statusCode(200)
                .body("items.code", contains("75", "731"))
                .body("items.name", contains("Hội trường Tỉnh ủy", "Thành phố Biên Hòa"))
                .body("items.provincial", contains(true, false))
                .body("items.communes", contains(0, 30))
                .body("items.health.state", everyItem(equalTo("UNKNOWN")))
                .body("items.video.state", everyItem(equalTo("UNKNOWN")));
        assertThat(answer.asString()).contains("\"health\":{\"state\":\"UNKNOWN\",\"since\":null}");
    }

    @Test
    void the_demo_conference_has_twelve() {
        Browser.page(Browser.signIn("screen.742", "caunoi-demo").cookie("caunoi_session"))
                .get("/api/v1/bridge-points")
                .then()
                .body(
                        "items.code",
                        contains("75", "731", "732", "734", "735", "736", "737", "738", "739", "740", "741", "742"));
    }

    @Test
    void nobody_sees_them_without_a_session() {
        given().get("/api/v1/bridge-points").then().statusCode(401);
    }
}
