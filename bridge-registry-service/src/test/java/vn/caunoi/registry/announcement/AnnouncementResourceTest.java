package vn.caunoi.registry.announcement;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.outbox.Republisher;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@RegistryTest
class AnnouncementResourceTest {
    private static final String ANNOUNCEMENTS = "/api/v1/conference/announcements";

    @Inject
    Hub hub;

    @Inject
    Records records;

    @Inject
    @Any
    Instance<Republisher> republishers;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void a_hall_acknowledges_once_and_the_moderator_sees_who_is_missing() {
        var id = made(Map.of("text", "Nghỉ giải lao 15 phút", "form", "PAGE", "to", "HALLS"));
        Browser.page(moderator)
                .get(ANNOUNCEMENTS)
                .then()
                .body("items[0].acknowledgedBy.halls", empty())
                .body("items[0].missing.halls.code", contains("75", "731"));

        var clerk = Browser.session(conference.clerk());
        Browser.page(clerk).get(ANNOUNCEMENTS).then().body("items[0].acknowledged", equalTo(false));
        acknowledge(clerk, id).statusCode(200).body("acknowledged", equalTo(true));
        acknowledge(clerk, id).statusCode(200).body("version", equalTo(2));

        Browser.page(moderator)
                .get(ANNOUNCEMENTS)
                .then()
                .body("items[0].acknowledgedBy.halls", contains("731"))
                .body("items[0].missing.halls.code", contains("75"))
                .body("items[0].missing.officials", empty());
    }

    @Test
    void an_official_acknowledges_for_themselves() {
        var id = made(Map.of("text", "Họp nhanh sau phiên", "form", "MESSAGE", "to", "OFFICIALS"));

        acknowledge(Browser.session(conference.official()), id)
                .statusCode(200)
                .body("acknowledged", equalTo(true))
                .body("acknowledgedBy", nullValue());

        Browser.page(Browser.session(conference.otherOfficial()))
                .get(ANNOUNCEMENTS)
                .then()
                .body("items[0].acknowledged", equalTo(false));
        Browser.page(moderator)
                .get(ANNOUNCEMENTS)
                .then()
                .body("items[0].acknowledgedBy.officials", contains(conference.official()))
                .body("items[0].missing.officials.username", contains(conference.otherOfficial()))
                .body("items[0].missing.halls", empty());
        Browser.page(Browser.session(conference.clerk()))
                .get(ANNOUNCEMENTS)
                .then()
                .body("items", empty());
    }

    @Test
    void the_conferences_number_is_announced_with_one_tap_and_takes_the_place_of_the_former() {
        var hotline = Map.<String, Object>of("kind", "HOTLINE", "form", "TICKER", "to", "ALL");
        announce(hotline)
                .statusCode(201)
                .body("text", equalTo("Số điện thoại tiếp nhận câu hỏi: 0999 000 001"))
                .body("kind", equalTo("HOTLINE"));

        var second = made(hotline);

        Browser.page(moderator)
                .get(ANNOUNCEMENTS)
                .then()
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(second))
                .body("items[0].endedAt", nullValue())
                .body("items[1].endedAt", notNullValue());
    }

    @Test
    void a_request_that_is_sent_again_is_the_same_announcement() {
        var key = UUID.randomUUID().toString();
        var body = Map.<String, Object>of("text", "Bắt đầu phần hỏi đáp", "form", "TICKER", "to", "HALLS");
        String first = announce(body, key).statusCode(201).extract().path("id");

        announce(body, key).statusCode(201).body("id", equalTo(first));
        announce(Map.of("text", "Khác", "form", "TICKER", "to", "HALLS"), key)
                .statusCode(422)
                .body("type", equalTo("urn:caunoi:problem:idempotency-key-reused"));
        Browser.page(moderator).body(body).post(ANNOUNCEMENTS).then().statusCode(400);
    }

    @Test
    void what_is_for_one_hall_does_not_reach_the_others() {
        var id = made(Map.of("text", "Kiểm tra micro", "form", "PAGE", "to", "HALLS", "halls", List.of("75")));

        var clerk = Browser.session(conference.clerk());
        Browser.page(clerk).get(ANNOUNCEMENTS).then().body("items", empty());
        acknowledge(clerk, id).statusCode(404);
        var screen = Browser.session(hub.add(conference, "SCREEN", "75"));
        Browser.page(screen)
                .get(ANNOUNCEMENTS)
                .then()
                .body("items.id", contains(id))
                .body("items[0].by", nullValue())
                .body("items[0].acknowledgedBy", nullValue());
    }

    @Test
    void a_message_is_never_on_a_screen() {
        made(Map.of("text", "Gọi lại bàn điều hành", "form", "MESSAGE", "to", "ALL"));

        Browser.page(Browser.session(hub.add(conference, "SCREEN", "731")))
                .get(ANNOUNCEMENTS)
                .then()
                .body("items", empty());
    }

    @Test
    void an_announcement_that_is_over_can_be_ended_and_acknowledged_still() {
        var id = made(Map.of("text", "Nghỉ giải lao", "form", "PAGE", "to", "HALLS"));

        String ended = end(id).statusCode(200).extract().path("endedAt");
        end(id).statusCode(200).body("endedAt", equalTo(ended)).body("version", equalTo(2));

        acknowledge(Browser.session(conference.clerk()), id).statusCode(200);
    }

    @ParameterizedTest(name = "{0}: list {1}, announce {2}, acknowledge {3}, end {4}")
    @CsvSource({
        "CLERK,      200, 403, 404, 403",
        "OFFICIAL,   200, 403, 200, 403",
        "OPERATOR,   403, 403, 403, 403",
        "CHAIR,      403, 403, 403, 403",
        "TECHNICIAN, 403, 403, 403, 403",
        "SCREEN,     200, 403, 403, 403",
        "ADMIN,      200, 403, 403, 403"
    })
    void each_role_does_what_is_theirs(String role, int list, int announce, int acknowledge, int end) {
        var id = made(Map.of("text", "Cho người trả lời", "form", "MESSAGE", "to", "OFFICIALS"));
        var somebody =
                switch (role) {
                    case "CLERK" -> conference.clerk();
                    case "OFFICIAL" -> conference.official();
                    case "ADMIN" -> conference.admin();
                    default -> hub.add(conference, role, "731");
                };
        moderator = Browser.session(somebody);

        Browser.page(moderator).get(ANNOUNCEMENTS).then().statusCode(list);
        announce(Map.of("text", "Xin chào", "form", "PAGE", "to", "HALLS")).statusCode(announce);
        acknowledge(moderator, id).statusCode(acknowledge);
        end(id).statusCode(end);
    }

    @Test
    void nobody_sees_or_touches_another_conferences() {
        var id = made(Map.of("text", "Nghỉ giải lao", "form", "PAGE", "to", "ALL"));
        var other = hub.conference();

        Browser.page(Browser.session(other.official()))
                .get(ANNOUNCEMENTS)
                .then()
                .body("items.id", not(hasItem(id)));
        acknowledge(Browser.session(other.clerk()), id).statusCode(404);
        moderator = Browser.session(other.moderator());
        end(id).statusCode(404);
    }

    @Test
    void wild_input_is_refused_with_all_fields_named() {
        announce(Map.of("form", "PAGE", "to", "HALLS")).statusCode(400).body("errors.code", contains("required"));
        announce(Map.of("text", "x".repeat(301), "form", "PAGE", "to", "HALLS"))
                .statusCode(400)
                .body("errors.code", contains("too-long"));
        announce(Map.of("text", "Xin chào", "form", "PAGE", "to", "OFFICIALS", "halls", List.of("999")))
                .statusCode(400)
                .body("errors.code", contains("screens-are-in-halls", "not-for-halls", "unknown-hall"));
        announce(Map.of("text", "Xin chào", "form", "SHOUT", "to", "HALLS")).statusCode(400);
        announce(Map.of("text", "Xin chào", "form", "PAGE", "to", "HALLS", "halls", List.of()))
                .statusCode(400);
    }

    @Test
    void at_most_twenty_stand() {
        for (int i = 0; i < 20; i++) {
            made(Map.of("text", "Thông báo " + i, "form", "MESSAGE", "to", "ALL"));
        }

        announce(Map.of("text", "Một thông báo nữa", "form", "MESSAGE", "to", "ALL"))
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:too-many-announcements"));
    }

    @Test
    void each_change_goes_out_and_can_be_said_again() throws IOException {
        var id = made(Map.of("text", "Nghỉ giải lao", "form", "PAGE", "to", "HALLS"));
        acknowledge(Browser.session(conference.clerk()), id).statusCode(200);
        var key = AnnouncementEvent.key(UUID.fromString(id));

        assertThat(last(key, 2).announcement().acknowledgedHalls()).containsExactly("731");

        var conferences = republishers.stream()
                .filter(republisher -> republisher.topic() == Topic.CONFERENCES)
                .findFirst()
                .orElseThrow();
        conferences.restate(key);
        assertThat(last(key, 3).announcement().version()).isEqualTo(2);
        assertThat(conferences.version(key, told(key).get(0).value())).hasValue(1);

        var unknown = AnnouncementEvent.key(UUID.randomUUID());
        conferences.restate(unknown);
        await().atMost(Duration.ofSeconds(20)).until(() -> told(unknown).size() == 1);
        assertThat(told(unknown).get(0).value()).isNull();
    }

    private AnnouncementEvent last(String key, int count) throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(() -> told(key).size() >= count);
        return EventJson.read(told(key).get(count - 1).value(), AnnouncementEvent.class);
    }

    private List<ConsumerRecord<String, byte[]>> told(String key) {
        return records.of(Topic.CONFERENCES, key);
    }

    private String made(Map<String, Object> body) {
        return announce(body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse announce(Map<String, Object> body) {
        return announce(body, UUID.randomUUID().toString());
    }

    private ValidatableResponse announce(Map<String, Object> body, String key) {
        return Browser.page(moderator)
                .header("Idempotency-Key", key)
                .body(new HashMap<>(body))
                .post(ANNOUNCEMENTS)
                .then();
    }

    private ValidatableResponse end(String id) {
        return Browser.page(moderator).post(ANNOUNCEMENTS + "/" + id + "/end").then();
    }

    private static ValidatableResponse acknowledge(String session, String id) {
        return Browser.page(session)
                .post(ANNOUNCEMENTS + "/" + id + "/acknowledge")
                .then();
    }
}
