package vn.caunoi.registry.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class RegistrationResourceTest {
    private static final String OWN = "/api/v1/bridge-points/731/registration";
    private static final String PLAN = "/api/v1/conference/preparation";

    @Inject
    Hub hub;

    @Inject
    Records records;

    @Inject
    Clock clock;

    private TestConference conference;
    private String clerk;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        clerk = Browser.session(conference.clerk());
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_hall_registers_and_the_board_shows_how_far_it_is() {
        Browser.page(clerk)
                .get(OWN)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("INVITED"))
                .body("communeNames", contains("phường Cầu Mơ"))
                .body("categories.code", hasItems("LEADERS", "COMMUNES"));

        say(clerk, 0, with("acknowledged", true))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("REGISTERED"))
                .body("missing", empty())
                .body("acknowledgedBy", equalTo("Nguyễn Thị Mẫu – CLERK"))
                .body("contacts[0].phone", equalTo("+84999000031"))
                .body("contacts[0].phoneShown", equalTo("0999 000 031"))
                .body("contacts[0].line", equalTo(true));

        Browser.page(moderator)
                .get("/api/v1/bridge-points/registrations")
                .then()
                .statusCode(200)
                .body("items.code", contains("75", "731"))
                .body("items.state", contains("INVITED", "REGISTERED"))
                .body("items[0].missing", hasItem("VENUE"))
                .body("items[1].expected", equalTo(10))
                .body("items[1].lineContact.phoneShown", equalTo("0999 000 031"))
                .body("deadline", nullValue());
    }

    @Test
    void what_is_missing_is_no_fault_and_is_named() {
        var content = full();
        content.put("venue", null);
        content.put("contacts", List.of());

        say(clerk, 0, content)
                .statusCode(200)
                .body("missing", containsInAnyOrder("ACKNOWLEDGEMENT", "VENUE", "LINE_CONTACT"))
                .body("venue", nullValue());
    }

    @Test
    void what_is_wrong_is_named_field_by_field_and_nothing_is_kept() {
        var content = full();
        content.put("contacts", List.of(contact("0999 000", true), contact("0999 000 032", true)));
        content.put("equipment", List.of(Map.of("kind", "CAMERA"), Map.of("kind", "CAMERA")));
        content.put("expected", List.of(Map.of("category", "NOBODY", "people", 1)));

        say(clerk, 0, content)
                .statusCode(400)
                .body(
                        "errors.field",
                        contains("contacts[0].phone", "contacts[1].line", "equipment[1].kind", "expected[0].category"))
                .body("errors.code", contains("phone", "one-line-contact", "duplicate", "unknown-category"));
        say(clerk, 0, with("venue", " \u200b")).statusCode(400).body("errors.field", contains("venue"));
        say(clerk, 0, with("guests", List.of(Map.of("commune", "phường Cầu Mơ", "people", -1))))
                .statusCode(400)
                .body("errors.field", contains("guests[0].people"));
        say(clerk, 0, with("ready", true)).statusCode(400).body("errors.code", contains("not-tested"));

        Browser.page(clerk).get(OWN).then().body("version", equalTo(0)).body("venue", nullValue());
    }

    @Test
    void of_two_who_change_it_the_later_is_told() {
        say(clerk, 0, full()).statusCode(200);

        say(moderator, 0, full()).statusCode(412).header("ETag", "\"1\"");
        Browser.page(clerk).body(full()).put(OWN).then().statusCode(428);
    }

    @Test
    void other_halls_see_nothing_and_a_chair_sees_where_and_who() {
        say(clerk, 0, full()).statusCode(200);
        var chair = Browser.session(hub.add(conference, "CHAIR"));
        var technician = Browser.session(hub.add(conference, "TECHNICIAN"));

        Browser.page(clerk).get("/api/v1/bridge-points/75/registration").then().statusCode(403);
        Browser.page(clerk)
                .header("If-Match", "\"0\"")
                .body(full())
                .put("/api/v1/bridge-points/75/registration")
                .then()
                .statusCode(403);
        Browser.page(clerk).get("/api/v1/bridge-points/registrations").then().statusCode(403);
        Browser.page(Browser.session(conference.official())).get(OWN).then().statusCode(403);
        Browser.page(technician).get(OWN).then().statusCode(200).body("contacts", notNullValue());
        say(technician, 1, full()).statusCode(403);
        var seen = Browser.page(chair).get(OWN);
        seen.then().statusCode(200);
        assertThat(seen.jsonPath().getMap("$"))
                .containsOnly(
                        Map.entry("code", "731"),
                        Map.entry("name", "Thành phố Biên Hòa"),
                        Map.entry("venue", "Hội trường Trung tâm"),
                        Map.entry("chair", "Chủ tịch Ủy ban bầu cử"));
        Browser.page(moderator)
                .get("/api/v1/bridge-points/999/registration")
                .then()
                .statusCode(404);
    }

    @Test
    void no_event_tells_of_a_contact() {
        say(clerk, 0, with("acknowledged", true)).statusCode(200);

        assertThat(records.of(Topic.BRIDGE_POINTS))
                .noneMatch(record ->
                        record.value() != null && Records.text(record).matches("(?s).*(999000031|Trung tâm thử).*"));
    }

    @Test
    void a_conference_has_a_deadline_and_categories_of_its_own() {
        Browser.page(clerk)
                .get(PLAN)
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("deadline", nullValue());

        plan(
                        moderator,
                        0,
                        Map.of(
                                "deadline",
                                clock.instant().minus(Duration.ofDays(1)).toString(),
                                "categories",
                                List.of(Map.of("code", "LEADERS", "label", "Lãnh đạo"), Map.of("label", "Khách mời"))))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("categories.label", contains("Lãnh đạo", "Khách mời"))
                .body("categories[1].code", notNullValue());

        Browser.page(clerk).get(OWN).then().body("late", equalTo(true)).body("categories.size()", equalTo(2));
        say(clerk, 0, with("expected", List.of(Map.of("category", "LEADERS", "people", 3))))
                .statusCode(200)
                .body("missing", hasItem("EXPECTED"));
    }

    @Test
    void who_may_not_sets_no_deadline_and_no_category_stands_twice() {
        var twice = Map.of("categories", List.of(Map.of("label", "Khách mời"), Map.of("label", "KHÁCH MỜI ")));

        plan(clerk, 0, twice).statusCode(403);
        plan(moderator, 0, twice).statusCode(400).body("errors.field", contains("categories[1].label"));
        plan(moderator, 4, Map.of("categories", List.of(Map.of("label", "Khách mời"))))
                .statusCode(412);
        plan(moderator, 0, Map.of("categories", List.of())).statusCode(400);
    }

    private static ValidatableResponse say(String session, int version, Map<String, Object> content) {
        return Browser.page(session)
                .header("If-Match", "\"" + version + "\"")
                .body(content)
                .put(OWN)
                .then();
    }

    private static ValidatableResponse plan(String session, int version, Map<String, ?> plan) {
        return Browser.page(session)
                .header("If-Match", "\"" + version + "\"")
                .body(plan)
                .put(PLAN)
                .then();
    }

    private static Map<String, Object> with(String field, Object value) {
        var content = full();
        content.put(field, value);
        return content;
    }

    private static Map<String, Object> full() {
        var content = new HashMap<String, Object>();
        content.put("venue", "Hội trường Trung tâm");
        content.put("address", "12 đường Thử Nghiệm");
        content.put("chair", "Chủ tịch Ủy ban bầu cử");
        content.put("contacts", List.of(contact("0999.000.031", true), contact("0251 3822 501", false)));
        var equipment = new ArrayList<Map<String, Object>>();
        for (var kind : List.of("CODEC", "CAMERA", "MICROPHONE", "SCREEN")) {
            equipment.add(Map.of("kind", kind, "count", 1));
        }
        content.put("equipment", equipment);
        content.put(
                "expected",
                List.of("LEADERS", "COMMITTEE", "BOARDS", "SUPPORT", "COMMUNES").stream()
                        .map(category -> Map.of("category", category, "people", 2))
                        .toList());
        content.put("guests", List.of(Map.of("commune", "phường Cầu Mơ", "who", "Chủ tịch", "people", 3)));
        return content;
    }

    private static Map<String, Object> contact(String phone, boolean line) {
        return Map.of("name", "Trung tâm thử", "phone", phone, "line", line);
    }
}
