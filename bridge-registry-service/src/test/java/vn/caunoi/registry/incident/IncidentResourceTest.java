package vn.caunoi.registry.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class IncidentResourceTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @Inject
    Hub hub;

    private TestConference conference;
    private String clerk;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        clerk = Browser.session(conference.clerk());
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_clerk_reports_who_sees_to_it_acts_and_the_clerk_sees_it() {
        String id = report(clerk, key(), "Loa không kêu")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("OPEN"))
                .body("openedBy", equalTo("Nguyễn Thị Mẫu – CLERK"))
                .body("timeline", nullValue())
                .extract()
                .path("id");

        act(id, "acknowledge", 1, null)
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("version", equalTo(2))
                .body("acknowledgedBy", equalTo("Nguyễn Thị Mẫu – MODERATOR"));
        note(id, "Đã gọi, đang thay dây loa.").statusCode(200).body("version", equalTo(2));
        act(id, "resolve", 2, Map.of("cause", "HALL_EQUIPMENT", "text", "Thay dây loa"))
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("timeline.act", contains("OPENED", "ACKNOWLEDGED", "NOTED", "RESOLVED"))
                .body("timeline[0].detail", equalTo("Loa không kêu"))
                .body("timeline[3].detail", equalTo("HALL_EQUIPMENT Thay dây loa"));

        Browser.page(clerk).get(INCIDENTS).then().body("items", empty());
        Browser.page(clerk)
                .get(INCIDENTS + "?resolved=true")
                .then()
                .body("items[0].resolution", equalTo("HALL_EQUIPMENT"))
                .body("items[0].acknowledgedBy", notNullValue());
        Browser.page(moderator)
                .get("/api/v1/bridge-points/731/history")
                .then()
                .body("incidents", hasSize(1))
                .body("meanTimeToAcknowledgeSeconds", greaterThanOrEqualTo(0))
                .body("meanTimeToRestoreSeconds", greaterThanOrEqualTo(0));
    }

    @Test
    void a_report_that_is_sent_again_is_one() {
        var key = key();
        String id = report(clerk, key, "Mất tiếng").statusCode(201).extract().path("id");

        report(clerk, key, "Mất tiếng").statusCode(201).body("id", equalTo(id));
        report(clerk, key, "Mất hình")
                .statusCode(422)
                .body("type", equalTo("urn:caunoi:problem:idempotency-key-reused"));

        Browser.page(moderator).get(INCIDENTS + "/" + id).then().body("timeline.act", contains("OPENED"));
    }

    @Test
    void what_is_refused_is_refused_in_the_houses_order() {
        String id = report(clerk, key(), null).extract().path("id");

        Browser.page(clerk).post(INCIDENTS + "/" + id + "/acknowledge").then().statusCode(403);
        Browser.page(moderator)
                .post(INCIDENTS + "/" + id + "/acknowledge")
                .then()
                .statusCode(428);
        act(UUID.randomUUID().toString(), "acknowledge", 1, null).statusCode(404);
        act(id, "acknowledge", 7, null).statusCode(412);
        act(id, "acknowledge", 1, null).statusCode(200);
        act(id, "acknowledge", 2, null)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:wrong-incident-state"));
        act(id, "resolve", 2, Map.of("cause", "OTHER")).statusCode(400).body("errors.field", contains("text"));
        act(id, "resolve", 2, Map.of("cause", "PART_OF_ANOTHER"))
                .statusCode(400)
                .body("errors.field", contains("cause"));
        act(id, "assign", 2, Map.of("centre", "TT9")).statusCode(400).body("errors.field", contains("centre"));
    }

    @Test
    void another_centre_can_be_put_in_charge() {
        Browser.page(moderator)
                .body(Map.of("code", "TT1", "name", "Trung tâm một", "kind", "CENTRE", "halls", List.of()))
                .post("/api/v1/bridge-points/upstreams")
                .then()
                .statusCode(201);
        String id = report(clerk, key(), null).extract().path("id");

        act(id, "assign", 1, Map.of("centre", "TT1"))
                .statusCode(200)
                .body("centre.code", equalTo("TT1"))
                .body("timeline[1].detail", equalTo("Trung tâm một"));
    }

    @Test
    void a_clerk_reports_and_sees_the_own_hall_alone() {
        report(moderator, key(), null, "75").statusCode(201);

        report(clerk, key(), null, "75").statusCode(403);
        report(clerk, key(), null, "731").statusCode(201);
        Browser.page(clerk).get(INCIDENTS).then().body("items.halls.code", contains(List.of("731")));
        String other = Browser.page(moderator).get(INCIDENTS).path("items.find { it.halls[0].code == '75' }.id");
        Browser.page(clerk).get(INCIDENTS + "/" + other).then().statusCode(404);
    }

    @Test
    void whom_to_call_in_the_hall_is_at_hand() {
        var contact = Map.of("name", "Người trực máy", "phone", "0999 000 031", "line", true);
        Browser.page(clerk)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "contacts",
                        List.of(contact),
                        "equipment",
                        List.of(),
                        "expected",
                        List.of(),
                        "guests",
                        List.of()))
                .put("/api/v1/bridge-points/731/registration")
                .then()
                .statusCode(200);

        report(clerk, key(), null).body("contactPhone", equalTo("0999 000 031"));
        report(moderator, key(), null, "75").body("contactPhone", nullValue());
    }

    @Test
    void a_report_wants_a_key_and_a_hall() {
        Browser.page(clerk).body(Map.of()).post(INCIDENTS).then().statusCode(400);
        report(moderator, key(), null).statusCode(400).body("errors.field", contains("bridgePoint"));
        report(moderator, key(), null, "999").statusCode(404);
        report(Browser.session(conference.official()), key(), null).statusCode(403);
    }

    @Test
    void who_directs_reads_and_does_not_act() {
        String id = report(clerk, key(), null).extract().path("id");
        var admin = Browser.session(conference.admin());

        Browser.page(admin).get(INCIDENTS + "/" + id).then().statusCode(200).body("timeline", hasSize(1));
        Browser.page(admin)
                .header("If-Match", "\"1\"")
                .post(INCIDENTS + "/" + id + "/acknowledge")
                .then()
                .statusCode(403);
        assertThat(Browser.page(Browser.session(conference.official()))
                        .get(INCIDENTS)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ValidatableResponse report(String session, String key, String text, String... hall) {
        var body = new HashMap<String, Object>();
        if (text != null) {
            body.put("text", text);
        }
        if (hall.length > 0) {
            body.put("bridgePoint", hall[0]);
        }
        return Browser.page(session)
                .header("Idempotency-Key", key)
                .body(body)
                .post(INCIDENTS)
                .then();
    }

    private ValidatableResponse act(String id, String action, int version, Map<String, Object> body) {
        var page = Browser.page(moderator).header("If-Match", "\"" + version + "\"");
        return (body == null ? page : page.body(body))
                .post(INCIDENTS + "/" + id + "/" + action)
                .then();
    }

    private ValidatableResponse note(String id, String text) {
        return Browser.page(moderator)
                .body(Map.of("text", text))
                .post(INCIDENTS + "/" + id + "/notes")
                .then();
    }
}
