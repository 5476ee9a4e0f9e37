package vn.caunoi.registry.people;

import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@RegistryTest
class UserResourceTest {
    @Inject
    Hub hub;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void a_moderator_sees_the_people_of_the_conference_without_their_passwords() {
        hub.conference();

        var answer = Browser.page(Browser.session(conference.moderator())).get("/api/v1/users");

        answer.then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[1].username", equalTo(conference.clerk()))
                .body("items[1].bridgePoint", equalTo("731"))
                .body("items[3].role", equalTo("OFFICIAL"))
                .body("items[3].topics", contains("SEALS"))
                .body("items[3].onDuty", equalTo(true))
                .body("items[3].enabled", equalTo(true))
                .body("items[3].version", equalTo(1));
        assertThat(answer.asString()).doesNotContainIgnoringCase("password").doesNotContain("$2");
    }

    @Test
    void a_clerk_does_not_see_the_people() {
        get(conference.clerk(), "").statusCode(403);
        given().get("/api/v1/users").then().statusCode(401);
    }

    @Test
    void everyone_sees_oneself_and_only_moderators_and_administrators_another() {
        get(conference.clerk(), "/" + conference.clerk()).statusCode(200).body("role", equalTo("CLERK"));
        get(conference.clerk(), "/" + conference.official()).statusCode(403);
        get(conference.clerk(), "/nobody").statusCode(403);
        get(conference.admin(), "/" + conference.official()).statusCode(200);
    }

    @Test
    void nobody_sees_the_people_of_another_conference() {
        var other = hub.conference();

        get(conference.moderator(), "/" + other.official()).statusCode(404);
        duty(conference.moderator(), other.official(), false).statusCode(404);
        enabled(conference.admin(), other.official(), false).statusCode(404);

        get(other.moderator(), "/" + other.official()).body("version", equalTo(1));
    }

    @Test
    void a_name_that_nobody_can_have_is_not_found() {
        get(conference.moderator(), "/nobody").statusCode(404);
        get(conference.moderator(), "/a%00b").statusCode(400);
        get(conference.moderator(), "/thư%20ký").statusCode(404);
    }

    @Test
    void an_official_goes_off_duty_and_comes_back() {
        duty(conference.official(), conference.official(), false)
                .statusCode(200)
                .body("onDuty", equalTo(false))
                .body("version", equalTo(2));
        duty(conference.official(), conference.official(), false)
                .statusCode(200)
                .body("version", equalTo(2));
        duty(conference.official(), conference.official(), true)
                .statusCode(200)
                .body("onDuty", equalTo(true))
                .body("version", equalTo(3));
    }

    @Test
    void a_moderator_takes_an_official_off_duty() {
        duty(conference.moderator(), conference.official(), false)
                .statusCode(200)
                .body("onDuty", equalTo(false));
    }

    @Test
    void an_official_does_not_speak_for_another() {
        duty(conference.official(), conference.otherOfficial(), false)
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:forbidden"));
        duty(conference.clerk(), conference.clerk(), true).statusCode(403);

        get(conference.moderator(), "/" + conference.otherOfficial()).body("version", equalTo(1));
    }

    @Test
    void only_officials_are_on_duty() {
        duty(conference.moderator(), conference.clerk(), true)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:no-official"));
    }

    @Test
    void the_sessions_of_a_disabled_account_are_refused_at_once() {
        var session = Browser.session(conference.clerk());

        enabled(conference.admin(), conference.clerk(), false)
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("version", equalTo(2));

        for (var path : new String[] {"/api/v1/session", "/api/v1/conference", "/api/v1/bridge-points"}) {
            Browser.page(session).get(path).then().statusCode(401);
        }
    }

    @Test
    void an_account_that_is_enabled_again_signs_in() {
        enabled(conference.admin(), conference.clerk(), false).statusCode(200);
        enabled(conference.admin(), conference.clerk(), true).statusCode(200).body("version", equalTo(3));

        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/conference")
                .then()
                .statusCode(200);
    }

    @Test
    void only_administrators_disable_accounts_and_not_their_own() {
        enabled(conference.moderator(), conference.clerk(), false).statusCode(403);
        enabled(conference.admin(), conference.admin(), false)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:own-account"));

        get(conference.admin(), "/" + conference.clerk()).body("enabled", equalTo(true));
        get(conference.admin(), "/" + conference.admin()).body("enabled", equalTo(true));
    }

    private static ValidatableResponse get(String who, String path) {
        return Browser.page(Browser.session(who))
                .urlEncodingEnabled(false)
                .get("/api/v1/users" + path)
                .then();
    }

    private static ValidatableResponse duty(String who, String whose, boolean on) {
        return Browser.page(Browser.session(who))
                .body(Map.of("onDuty", on))
                .put("/api/v1/users/" + whose + "/duty")
                .then();
    }

    private static ValidatableResponse enabled(String who, String whose, boolean on) {
        return Browser.page(Browser.session(who))
                .body(Map.of("enabled", on))
                .put("/api/v1/users/" + whose + "/enabled")
                .then();
    }
}
