package vn.caunoi.registry.conference;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What a conference is: its details, topics and agenda, as administrators and moderators change them. */
@RegistryTest
class ConferenceContentTest {
    private static final String DETAILS = """
            {"title": " Tập huấn đợt hai ", "startsAt": "2031-04-28T01:00:00Z", "questionsFrom": "%s",
             "hotline": "1022", "tiers": {"lead": "tỉnh", "hall": "thị xã", "unit": "phường"}}""";
    private static final String EARLIER = "2031-04-26T01:00:00Z";

    @Inject
    Hub hub;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void an_administrator_says_what_the_conference_is() {
        put(conference.admin(), "details", DETAILS.formatted(EARLIER))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Tập huấn đợt hai"))
                .body("startsAt", equalTo("2031-04-28T01:00:00.000Z"))
                .body("questionsFrom", equalTo("2031-04-26T01:00:00.000Z"))
                .body("hotline", equalTo("1022"))
                .body("tiers.hall", equalTo("thị xã"));
    }

    @Test
    void questions_can_be_sent_ahead_only_before_the_start() {
        put(conference.admin(), "details", DETAILS.formatted("2031-04-28T01:00:00Z"))
                .statusCode(400)
                .body("errors.field", contains("questionsFrom"))
                .body("errors.code", contains("not-before-start"));
    }

    @Test
    void what_is_missing_or_too_long_is_named() {
        put(
                        conference.admin(),
                        "details",
                        Map.of("title", "x".repeat(201), "tiers", Map.of("lead", "tỉnh", "hall", " ")))
                .statusCode(400)
                .body("errors.field", contains("startsAt", "tiers.hall", "tiers.unit", "title"))
                .body("errors.code", contains("required", "blank", "required", "too-long"));
    }

    @Test
    void topics_are_renamed_and_added() {
        put(
                        conference.admin(),
                        "topics",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("label", "Kinh phí"),
                                        Map.of("code", "SEALS", "label", "Con dấu"),
                                        Map.of("code", "OTHER", "label", "Khác"))))
                .statusCode(200)
                .body("topics.code", contains("KINH_PHI", "SEALS", "OTHER"))
                .body("topics.label", contains("Kinh phí", "Con dấu", "Khác"));
    }

    @Test
    void a_topic_does_not_go_while_the_conference_is_live() {
        put(conference.admin(), "topics", Map.of("items", List.of(Map.of("code", "OTHER", "label", "Khác"))))
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:topics-fixed"));
    }

    @Test
    void a_conference_without_topics_is_refused() {
        put(conference.admin(), "topics", Map.of("items", List.of())).statusCode(400);
        put(conference.admin(), "topics", Map.of("items", List.of(Map.of("code", "no code", "label", "Khác"))))
                .statusCode(400)
                .body("errors.field", contains("items[0].code"));
    }

    @Test
    void a_moderator_plans_the_agenda() {
        put(conference.moderator(), "agenda", Map.of("items", List.of(part("02:00", "03:00", "ANSWERING"), opening())))
                .statusCode(200)
                .body("agenda.kind", contains("PRESENTING", "ANSWERING"))
                .body("agenda[0].presenters", contains("Bà Mẫu", "Ông Thử"));
        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/conference")
                .then()
                .body("agenda.from", contains("2031-04-28T01:00:00.000Z", "2031-04-28T02:00:00.000Z"));
    }

    @Test
    void parts_at_the_same_time_are_refused() {
        put(conference.moderator(), "agenda", Map.of("items", List.of(opening(), part("01:30", "03:00", "ANSWERING"))))
                .statusCode(400)
                .body("errors.field", contains("items[1].from"))
                .body("errors.detail", contains("Trùng thời gian với phần “Khai mạc”."));
    }

    @Test
    void nobody_else_changes_what_the_conference_is() {
        put(conference.moderator(), "details", DETAILS.formatted(EARLIER)).statusCode(403);
        put(conference.moderator(), "topics", Map.of("items", List.of(Map.of("label", "Khác"))))
                .statusCode(403);
        put(conference.official(), "agenda", Map.of("items", List.of())).statusCode(403);
    }

    @Test
    void a_change_against_an_old_version_is_refused() {
        put(conference.admin(), "details", DETAILS.formatted(EARLIER)).statusCode(200);

        put(conference.admin(), "details", DETAILS.formatted(EARLIER)).statusCode(412);
    }

    private static Map<String, Object> opening() {
        return Map.of(
                "from",
                "2031-04-28T01:00:00Z",
                "to",
                "2031-04-28T02:00:00Z",
                "kind",
                "PRESENTING",
                "title",
                "Khai mạc",
                "presenters",
                List.of("Bà Mẫu", "Ông Thử"));
    }

    private static Map<String, Object> part(String from, String to, String kind) {
        return Map.of(
                "from",
                "2031-04-28T" + from + ":00Z",
                "to",
                "2031-04-28T" + to + ":00Z",
                "kind",
                kind,
                "title",
                "Phần");
    }

    private static ValidatableResponse put(String username, String part, Object body) {
        return Browser.page(Browser.session(username))
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/conference/" + part)
                .then();
    }
}
