package vn.caunoi.registry.conference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@RegistryTest
class ConferenceSettingsTest {
    private static final String SETTINGS = "/api/v1/conference/settings";

    @Inject
    Hub hub;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_moderator_has_the_answers_of_a_topic_approved() {
        put(moderator, "\"1\"", settings(false, approval("SEALS", conference.otherOfficial(), conference.official())))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("settings.officialsPublish", equalTo(false))
                .body("settings.approvals.topic", contains("SEALS"))
                .body("settings.approvals[0].approvers", contains(conference.otherOfficial(), conference.official()));

        seenBy(conference.admin())
                .body("version", equalTo(2))
                .body("settings.officialsPublish", equalTo(false))
                .body("settings.approvals.topic", contains("SEALS"));
    }

    @Test
    void topics_change_places_and_go_without_a_trace() {
        var official = conference.official();
        put(moderator, "\"1\"", settings(true, approval("SEALS", official), approval("OTHER", official)));
        put(moderator, "\"2\"", settings(true, approval("OTHER", official))).statusCode(200);
        put(moderator, "\"3\"", settings(true, approval("OTHER", official), approval("SEALS", official)))
                .statusCode(200)
                .body("settings.approvals.topic", contains("SEALS", "OTHER"));
        put(moderator, "\"4\"", settings(true)).statusCode(200).body("settings.approvals", empty());

        seenBy(conference.moderator()).body("settings.approvals", empty());
    }

    @Test
    void the_settings_that_it_has_change_nothing() {
        put(moderator, "\"1\"", settings(true)).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void a_change_without_the_version_is_refused() {
        put(moderator, null, settings(false))
                .statusCode(428)
                .body("type", equalTo("urn:caunoi:problem:precondition-required"));

        nothingChanged();
    }

    @Test
    void of_two_moderators_who_change_the_settings_at_once_the_second_is_told() {
        put(moderator, "\"1\"", settings(false)).statusCode(200);

        put(Browser.session(conference.admin()), "\"1\"", settings(true, approval("SEALS", conference.official())))
                .statusCode(412)
                .body("type", equalTo("urn:caunoi:problem:precondition-failed"));

        seenBy(conference.admin())
                .body("settings.officialsPublish", equalTo(false))
                .body("settings.approvals", empty());
    }

    @Test
    void nobody_else_changes_the_settings_with_or_without_a_version() {
        for (var who : List.of(conference.clerk(), conference.official())) {
            put(Browser.session(who), null, settings(false)).statusCode(403);
            put(Browser.session(who), "\"1\"", settings(false)).statusCode(403);
        }

        nothingChanged();
    }

    @Test
    void a_hall_does_not_know_the_settings() {
        seenBy(conference.clerk()).body("$", not(hasKey("settings")));
        seenBy(conference.official()).body("$", hasKey("settings"));
    }

    @Test
    void each_field_at_fault_is_named() {
        Browser.page(Browser.session(conference.admin()))
                .body(Map.of("enabled", false))
                .put("/api/v1/users/" + conference.otherOfficial() + "/enabled")
                .then()
                .statusCode(200);
        var stranger = hub.conference().official();

        put(
                        moderator,
                        "\"1\"",
                        settings(
                                false,
                                approval("FINANCE", conference.official(), conference.official()),
                                approval("SEALS", conference.clerk(), conference.otherOfficial(), stranger)))
                .statusCode(400)
                .body("type", equalTo("urn:caunoi:problem:invalid"))
                .body(
                        "errors.field",
                        contains(
                                "approvals[0].topic",
                                "approvals[0].approvers[1]",
                                "approvals[1].approvers[0]",
                                "approvals[1].approvers[1]",
                                "approvals[1].approvers[2]"))
                .body(
                        "errors.code",
                        contains(
                                "unknown-topic",
                                "duplicate",
                                "unknown-official",
                                "disabled-account",
                                "unknown-official"))
                .body("errors[3].detail", equalTo("Tài khoản " + conference.otherOfficial() + " đang bị khóa."));

        nothingChanged();
    }

    @Test
    void targets_are_set_with_the_rest_and_are_the_usual_ones_when_left_out() {
        seenBy(conference.moderator())
                .body("settings.targets.takeUpMinutes", equalTo(5))
                .body("settings.targets.answerMinutes", equalTo(30))
                .body("settings.targets.topics", empty())
                .body("agenda", empty());

        put(moderator, "\"1\"", targets(3, 20, target("OTHER", 10, 60), target("SEALS", 1, 5)))
                .statusCode(200)
                .body("settings.targets.takeUpMinutes", equalTo(3))
                .body("settings.targets.topics.topic", contains("SEALS", "OTHER"))
                .body("settings.targets.topics[0].answerMinutes", equalTo(5));
        put(moderator, "\"2\"", targets(3, 20, target("OTHER", 10, 60)))
                .statusCode(200)
                .body("settings.targets.topics.topic", contains("OTHER"));

        put(moderator, "\"3\"", settings(true)).statusCode(200).body("settings.targets.takeUpMinutes", equalTo(5));
        seenBy(conference.moderator()).body("settings.targets.topics", empty());
    }

    @Test
    void targets_that_do_not_fit_are_named() {
        put(moderator, "\"1\"", targets(5, 4, target("FINANCE", 1, 2)))
                .statusCode(400)
                .body("errors.field", contains("targets.answerMinutes", "targets.topics[0].topic"))
                .body("errors.code", contains("before-taken-up", "unknown-topic"));

        nothingChanged();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{}",
                "null",
                "{\"officialsPublish\":false}",
                "{\"approvals\":[]}",
                "{\"officialsPublish\":null,\"approvals\":[]}",
                "{\"officialsPublish\":\"no\",\"approvals\":[]}",
                "{\"officialsPublish\":false,\"approvals\":null}",
                "{\"officialsPublish\":false,\"approvals\":[null]}",
                "{\"officialsPublish\":false,\"approvals\":{}}",
                "{\"officialsPublish\":false,\"approvals\":[{\"topic\":\"SEALS\"}]}",
                "{\"officialsPublish\":false,\"approvals\":[{\"topic\":\"SEALS\",\"approvers\":[]}]}",
                "{\"officialsPublish\":false,\"approvals\":[{\"topic\":\"SEALS\",\"approvers\":[null]}]}",
                "{\"officialsPublish\":false,\"approvals\":[{\"topic\":\"SEALS\",\"approvers\":\"lan\"}]}",
                "{\"officialsPublish\":false,\"approvals\":[{\"topic\":null,\"approvers\":[\"lan\"]}]}",
                "{\"officialsPublish\":false,\"approvals\":[],\"cap\":3}",
                "{\"officialsPublish\":false,\"approvals\":[],\"targets\":{}}",
                "{\"officialsPublish\":false,\"approvals\":[],\"targets\":{\"takeUpMinutes\":0,\"answerMinutes\":30,\"topics\":[]}}",
                "{\"officialsPublish\":false,\"approvals\":[],\"targets\":{\"takeUpMinutes\":5,\"answerMinutes\":10081,\"topics\":[]}}",
                "{\"officialsPublish\":false,\"approvals\":[],\"targets\":{\"takeUpMinutes\":5,\"answerMinutes\":30,\"topics\":[null]}}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_says_nothing_clear_changes_nothing(String body) {
        put(moderator, "\"1\"", body).statusCode(400).contentType("application/problem+json");

        nothingChanged();
    }

    private static Map<String, Object> settings(boolean officialsPublish, Object... approvals) {
        return Map.of("officialsPublish", officialsPublish, "approvals", List.of(approvals));
    }

    private static Map<String, Object> targets(int takeUpMinutes, int answerMinutes, Object... topics) {
        return Map.of(
                "officialsPublish",
                true,
                "approvals",
                List.of(),
                "targets",
                Map.of("takeUpMinutes", takeUpMinutes, "answerMinutes", answerMinutes, "topics", List.of(topics)));
    }

    private static Map<String, Object> target(String topic, int takeUpMinutes, int answerMinutes) {
        return Map.of("topic", topic, "takeUpMinutes", takeUpMinutes, "answerMinutes", answerMinutes);
    }

    private static Map<String, Object> approval(String topic, String... approvers) {
        return Map.of("topic", topic, "approvers", List.of(approvers));
    }

    private static ValidatableResponse put(String session, String ifMatch, Object body) {
        var request = Browser.page(session).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(SETTINGS).then();
    }

    private static ValidatableResponse seenBy(String who) {
        return Browser.page(Browser.session(who))
                .get("/api/v1/conference")
                .then()
                .statusCode(200);
    }

    private void nothingChanged() {
        seenBy(conference.moderator())
                .body("version", equalTo(1))
                .body("settings.officialsPublish", equalTo(true))
                .body("settings.approvals", empty());
    }
}
