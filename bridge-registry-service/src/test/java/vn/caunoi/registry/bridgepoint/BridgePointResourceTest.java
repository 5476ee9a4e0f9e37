package vn.caunoi.registry.bridgepoint;

import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
        assertThat(answer.asString())
                .contains("\"health\":{\"state\":\"UNKNOWN\",\"since\":null,\"rttMs\":null,\"lossPct\":null,"
                        + "\"jitterMs\":null,\"cause\":")
                .contains("\"video\":{\"state\":\"UNKNOWN\",\"since\":null,\"cause\":null,\"by\":null}");
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
    void who_sits_in_a_hall_says_how_it_is_heard_and_the_other_lamp_stays() {
        var clerk = Browser.session(hub.conference().clerk());

        say(clerk, "731", "NO_SOUND")
                .statusCode(200)
                .body("video.state", equalTo("DEGRADED"))
                .body("video.cause", equalTo("NO_SOUND"))
                .body("video.by", equalTo("Nguyễn Thị Mẫu – CLERK"))
                .body("video.since", notNullValue())
                .body("health.state", equalTo("UNKNOWN"));
        say(clerk, "731", "CLEAR").body("video.state", equalTo("UP")).body("video.cause", nullValue());
    }

    @Test
    void a_clerk_says_nothing_of_another_hall_and_an_official_of_none() {
        var conference = hub.conference();

        say(Browser.session(conference.clerk()), "75", "CLEAR").statusCode(403);
        say(Browser.session(conference.official()), "731", "CLEAR").statusCode(403);
        say(Browser.session(conference.moderator()), "999", "CLEAR").statusCode(404);
        say(Browser.session(conference.moderator()), "731", "SHOUTING").statusCode(400);
    }

    @Test
    void who_said_so_is_for_the_own_hall_and_those_who_see_to_the_lines() {
        var conference = hub.conference();
        say(Browser.session(conference.moderator()), "75", "NO_SOUND").body("video.by", notNullValue());

        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/bridge-points")
                .then()
                .body("items.find { it.code == '75' }.video.cause", equalTo("NO_SOUND"))
                .body("items.find { it.code == '75' }.video.by", nullValue());
    }

    private static ValidatableResponse say(String session, String hall, String word) {
        return Browser.page(session)
                .body(Map.of("word", word))
                .put("/api/v1/bridge-points/" + hall + "/video")
                .then();
    }

    @Test
    void nobody_sees_them_without_a_session() {
        given().get("/api/v1/bridge-points").then().statusCode(401);
    }
}
