package vn.caunoi.registry.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Conferences side by side: made, copied, and chosen by administrators. */
@RegistryTest
class SeveralConferencesTest {
    @Inject
    Hub hub;

    private TestConference conference;
    private String admin;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        admin = Browser.session(conference.admin());
    }

    @Test
    void a_new_conference_is_scheduled_and_nobody_s_yet() {
        var id = make(Map.of())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("SCHEDULED"))
                .body("title", equalTo("Đợt hai"))
                .body("hotline", equalTo(""))
                .body("topics.code", contains("LINE_TECH", "OTHER"))
                .extract()
                .<String>path("id");

        Browser.page(admin).get("/api/v1/conferences").then().body("items.id", hasItem(id));
        var there = choose(admin, id).statusCode(200).extract().cookie(SessionToken.COOKIE);
        Browser.page(there).get("/api/v1/users").then().body("items", empty());
    }

    @Test
    void an_administrator_stays_with_the_conference_that_was_chosen() {
        var id = make(Map.of()).extract().<String>path("id");

        var there = choose(admin, id)
                .statusCode(200)
                .body("conference", equalTo(id))
                .extract()
                .cookie(SessionToken.COOKIE);

        Browser.page(there).get("/api/v1/session").then().body("conference", equalTo(id));
        Browser.page(there).get("/api/v1/conference").then().body("id", equalTo(id));
        Browser.page(there)
                .header("If-Match", "\"1\"")
                .body("{\"state\":\"REHEARSAL\"}")
                .put("/api/v1/conference/state")
                .then()
                .statusCode(200);
    }

    @Test
    void the_session_stays_the_same_so_that_signing_out_ends_both() {
        var there = choose(admin, make(Map.of()).extract().path("id")).extract().cookie(SessionToken.COOKIE);

        Browser.page(there).delete("/api/v1/session").then().statusCode(204);

        Browser.page(admin).get("/api/v1/session").then().statusCode(401);
    }

    @Test
    void nobody_chooses_what_is_not_there_and_only_administrators_choose() {
        choose(admin, "01790f00-0000-7000-8000-00000000dead").statusCode(404);
        choose(Browser.session(conference.moderator()), conference.id().toString())
                .statusCode(403);
        Browser.page()
                .body(Map.of("id", conference.id()))
                .put("/api/v1/session/conference")
                .then()
                .statusCode(401);
    }

    @Test
    void a_copy_has_the_halls_and_none_of_the_people() {
        var id = make(Map.of("copyOf", conference.id()))
                .statusCode(201)
                .body("topics.code", contains("SEALS", "OTHER"))
                .body("hotline", equalTo("0999 000 001"))
                .extract()
                .<String>path("id");

        var there = choose(admin, id).extract().cookie(SessionToken.COOKIE);

        Browser.page(there)
                .get("/api/v1/bridge-points")
                .then()
                .body("items.code", contains("75", "731"))
                .body("items.communes", contains(0, 30));
        Browser.page(there).get("/api/v1/users").then().body("items", empty());
        Browser.session(conference.clerk());
    }

    @Test
    void the_people_of_a_closed_conference_come_along() {
        step("ANSWERING", 1);
        step("CLOSED", 2);

        var id = make(Map.of("copyOf", conference.id(), "people", true))
                .statusCode(201)
                .extract()
                .<String>path("id");

        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/session")
                .then()
                .body("conference", equalTo(id))
                .body("bridgePoint.code", equalTo("731"));
        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/users")
                .then()
                .body("items.find { it.username == '" + conference.official() + "' }.onDuty", notNullValue());
    }

    @Test
    void a_copy_asks_of_the_halls_what_was_asked_of_them_before() {
        Browser.page(Browser.session(conference.moderator()))
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "of",
                                "CODEC",
                                "kind",
                                "SIP",
                                "host",
                                "10.20.0.7",
                                "port",
                                5060,
                                "intervalS",
                                30,
                                "timeoutMs",
                                2_000))))
                .put("/api/v1/bridge-points/731/probes")
                .then()
                .statusCode(200);
        step("ANSWERING", 1);
        step("CLOSED", 2);

        make(Map.of("copyOf", conference.id(), "people", true)).statusCode(201);

        Browser.page(Browser.session(conference.moderator()))
                .get("/api/v1/bridge-points/731/probes")
                .then()
                .body("items.of", contains("CODEC"))
                .body("items.kind", contains("SIP"))
                .body("items.host", contains("10.20.0.7"))
                .body("items.port", contains(5060))
                .body("items.intervalS", contains(30))
                .body("items.timeoutMs", contains(2_000));
    }

    @Test
    void the_people_of_one_that_is_not_closed_stay() {
        make(Map.of("copyOf", conference.id(), "people", true))
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:people-still-needed"));

        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/session")
                .then()
                .body("conference", equalTo(conference.id().toString()));
    }

    @Test
    void a_copy_of_nothing_is_refused() {
        make(Map.of("copyOf", "01790f00-0000-7000-8000-00000000dead"))
                .statusCode(400)
                .body("errors.field", contains("copyOf"))
                .body("errors.code", contains("unknown-conference"));
        make(Map.of("people", true)).statusCode(400).body("errors.field", contains("copyOf"));
    }

    @Test
    void nobody_else_makes_conferences() {
        Browser.page(Browser.session(conference.moderator()))
                .body(Map.of("title", "Đợt hai", "startsAt", "2031-04-28T01:00:00Z"))
                .post("/api/v1/conferences")
                .then()
                .statusCode(403);
    }

    private void step(String state, int version) {
        Browser.page(admin)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("state", state))
                .put("/api/v1/conference/state")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse make(Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("title", "Đợt hai");
        body.put("startsAt", "2031-04-28T01:00:00Z");
        return Browser.page(admin).body(body).post("/api/v1/conferences").then();
    }

    private static ValidatableResponse choose(String session, String id) {
        return Browser.page(session)
                .body(Map.of("id", id))
                .put("/api/v1/session/conference")
                .then();
    }
}
