package vn.caunoi.questions.overview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class OverviewResourceTest extends ServiceTest {
    private TestConference conference;
    private String lan;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "SEALS");
    }

    @Test
    void a_hall_is_told_with_what_it_asked_what_was_answered_and_what_waits() {
        answered(ask(BIEN_HOA), Map.of("text", "Được."));
        var waiting = conference.askAs(conference.clerk(BIEN_HOA), "Còn chờ?");
        conference.askAs(conference.clerk(BIEN_HOA), "Chờ sau?");
        does(conference.as(Role.MODERATOR), ask(BIEN_HOA), "decline", Map.of("reason", "Ngoài nội dung"));
        does(conference.clerk(BIEN_HOA), ask(BIEN_HOA), "withdraw", null);

        var hall = fairness().getMap("items[0]");

        assertThat(hall)
                .containsEntry("asked", 4)
                .containsEntry("answered", 1)
                .containsEntry("waiting", 2)
                .containsEntry("oldestWaiting", waiting.getString("askedAt"));
    }

    @Test
    void a_hall_that_asked_nothing_is_told_too() {
        ask(BIEN_HOA);

        assertThat(fairness().getList("items.bridgePoint.code")).isEqualTo(List.of("731", "732"));
        assertThat(fairness().getMap("items[1]"))
                .containsEntry("asked", 0)
                .containsEntry("waiting", 0)
                .containsEntry("oldestWaiting", null);
    }

    @Test
    void what_a_hall_asks_too_and_what_was_merged_stands_as_its_main_question() {
        var joined = ask(BIEN_HOA);
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + joined + "/ask-too")
                .then()
                .statusCode(200);
        var main = ask(BIEN_HOA);
        does(conference.as(Role.MODERATOR), ask(LONG_KHANH), "merge", Map.of("into", main.toString()));
        answered(main, Map.of("text", "Được."));

        assertThat(fairness().getMap("items[1]"))
                .containsEntry("asked", 2)
                .containsEntry("answered", 1)
                .containsEntry("waiting", 1);
    }

    @Test
    void a_hall_that_asks_the_same_twice_has_one_question() {
        var main = ask(BIEN_HOA);
        does(conference.as(Role.MODERATOR), ask(BIEN_HOA), "merge", Map.of("into", main.toString()));

        assertThat(fairness().getInt("items[0].asked")).isEqualTo(1);
    }

    @Test
    void what_is_owed_is_counted() {
        answered(ask(BIEN_HOA), Map.of("live", true));
        var unclear = ask(BIEN_HOA);
        answered(unclear, Map.of("text", "Xem hướng dẫn."));
        does(conference.clerk(BIEN_HOA), unclear, "confirm", Map.of("clear", false));
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        does(
                conference.as(Role.MODERATOR),
                ask(BIEN_HOA),
                "extend",
                Map.of("dueAt", tomorrow.toString(), "reason", "Chờ mẫu"));
        ask(LONG_KHANH);

        assertThat(get(conference.as(Role.MODERATOR), "owed").<Object, Object>getMap(""))
                .isEqualTo(Map.of("owed", 1, "promised", 1, "unanswered", 2, "unclear", 1));
    }

    @Test
    void another_conference_is_not_counted() {
        ask(BIEN_HOA);
        var other = TestConference.live();

        assertThat(get(other.as(Role.MODERATOR), "owed").getInt("unanswered")).isZero();
        assertThat(get(other.as(Role.MODERATOR), "fairness").getList("items.asked", Integer.class))
                .containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "OPERATOR", "CHAIR", "SCREEN", "TECHNICIAN"})
    void who_does_not_see_to_all_halls_gets_no_numbers(Role role) {
        for (var path : new String[] {"owed", "fairness"}) {
            conference.as(role).get("/api/v1/questions/" + path).then().statusCode(403);
        }
    }

    private JsonPath fairness() {
        return get(conference.as(Role.MODERATOR), "fairness");
    }

    private static JsonPath get(RequestSpecification who, String path) {
        return who.get("/api/v1/questions/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID ask(HallRef hall) {
        return UUID.fromString(
                conference.askAs(conference.clerk(hall), "Hỏi gì đó?").getString("id"));
    }

    private void answered(UUID question, Map<String, Object> answer) {
        does(conference.as(Role.MODERATOR), question, "assign", Map.of("official", lan));
        does(conference.official(lan), question, "take", null);
        does(conference.official(lan), question, "answer", answer);
    }

    private void does(RequestSpecification who, UUID question, String action, Object body) {
        act(who, question, action, conference.read(question).getLong("version"), body)
                .statusCode(200);
    }
}
