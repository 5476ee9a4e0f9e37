package vn.caunoi.registry.conference;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

@RegistryTest
class ConferenceResourceTest {
    @Inject
    Hub hub;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void everyone_sees_the_own_conference() {
        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/conference")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(conference.id().toString()))
                .body("version", equalTo(1))
                .body("title", equalTo("Hội nghị thử"))
                .body("state", equalTo("LIVE"))
                .body("startsAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("hotline", equalTo("0999 000 001"))
                .body("topics.code", contains("SEALS", "OTHER"))
                .body("topics.label", contains("Dấu", "Khác"));
    }

    @Test
    void the_demo_conference_is_there() {
        Browser.page(Browser.signIn("clerk.731", "caunoi-demo").cookie("caunoi_session"))
                .get("/api/v1/conference")
                .then()
                .statusCode(200)
                .body("title", equalTo("Hội nghị trực tuyến tập huấn nghiệp vụ bầu cử"))
                .body("state", equalTo("LIVE"))
                .body("startsAt", matchesPattern(".*T01:00:00\\.000Z"))
                .body("topics.size()", equalTo(18));
    }

    @Test
    void in_the_demo_conference_officials_publish_and_nothing_is_approved() {
        Browser.page(Browser.signIn("official.seals", "caunoi-demo").cookie("caunoi_session"))
                .get("/api/v1/conference")
                .then()
                .statusCode(200)
                .body("settings.officialsPublish", equalTo(true))
                .body("settings.approvals", empty());
    }

    @Test
    void an_administrator_sees_all_conferences() {
        Browser.page(Browser.session(conference.admin()))
                .get("/api/v1/conferences")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(conference.id().toString()))
                .body("items.title", hasItem("Hội nghị trực tuyến tập huấn nghiệp vụ bầu cử"));
    }

    @Test
    void nobody_else_does() {
        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/conferences")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:forbidden"));
    }

    @Test
    void a_moderator_ends_the_asking() {
        move(Browser.session(conference.moderator()), "\"1\"", "ANSWERING")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ANSWERING"))
                .body("version", equalTo(2));

        unchangedFrom("ANSWERING", 2);
    }

    @Test
    void the_state_that_it_has_changes_nothing() {
        move(Browser.session(conference.moderator()), "\"1\"", "LIVE")
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_change_without_the_version_is_refused() {
        move(Browser.session(conference.moderator()), null, "ANSWERING")
                .statusCode(428)
                .body("type", equalTo("urn:caunoi:problem:precondition-required"));

        unchangedFrom("LIVE", 1);
    }

    @Test
    void a_change_made_against_an_old_version_is_refused_before_its_step_is_looked_at() {
        move(Browser.session(conference.moderator()), "\"7\"", "SCHEDULED")
                .statusCode(412)
                .body("type", equalTo("urn:caunoi:problem:precondition-failed"));

        unchangedFrom("LIVE", 1);
    }

    @Test
    void a_version_that_is_none_is_refused() {
        for (var tag : new String[] {"1", "W/\"1\"", "\"x\"", "*"}) {
            move(Browser.session(conference.moderator()), tag, "ANSWERING").statusCode(400);
        }

        unchangedFrom("LIVE", 1);
    }

    @Test
    void a_step_that_does_not_exist_is_refused() {
        move(Browser.session(conference.admin()), "\"1\"", "SCHEDULED")
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:wrong-conference-state"))
                .body("title", equalTo("Chưa chuyển được trạng thái"));

        unchangedFrom("LIVE", 1);
    }

    @Test
    void a_clerk_does_not_change_the_state_with_or_without_a_version() {
        move(Browser.session(conference.clerk()), null, "ANSWERING").statusCode(403);
        move(Browser.session(conference.clerk()), "\"1\"", "ANSWERING").statusCode(403);

        unchangedFrom("LIVE", 1);
    }

    @Test
    void nobody_changes_the_state_without_a_session() {
        var request = Browser.page().header("If-Match", "\"1\"").body("{\"state\":\"ANSWERING\"}");

        request.put("/api/v1/conference/state").then().statusCode(401);
        given().get("/api/v1/conference").then().statusCode(401);

        unchangedFrom("LIVE", 1);
    }

    private static ValidatableResponse move(String session, String ifMatch, String state) {
        var request = Browser.page(session).body("{\"state\":\"" + state + "\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/conference/state").then();
    }

    private void unchangedFrom(String state, int version) {
        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/conference")
                .then()
                .body("state", equalTo(state))
                .body("version", equalTo(version));
    }
}
