package vn.caunoi.questions.routing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.testing.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class RoutingTest extends ServiceTest {
    @Inject
    Router router;

    @Inject
    RoutingSweep sweep;

    @Test
    void a_question_is_assigned_to_who_answers_its_topic() {
        var conference = TestConference.live();
        conference.official("minh", true, "COUNTING");
        var lan = conference.official("lan", true, "VOTER_LIST", "BALLOT_BOX");

        var id = id(conference.ask("Hòm phiếu phụ?", "topic", "BALLOT_BOX"));

        var assigned = conference.awaitStatus(id, "ASSIGNED");
        assertThat(assigned.getString("official.username")).isEqualTo(lan);
        assertThat(assigned.getLong("version")).isEqualTo(2);
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .body("items[1].action", equalTo("assign"))
                .body("items[1].by", equalTo(null));
    }

    @Test
    void questions_are_spread_over_those_who_answer_the_topic() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "VOTER_LIST");
        var minh = conference.official("minh", true, "VOTER_LIST");

        var first = id(conference.ask("Câu một?", "topic", "VOTER_LIST"));
        var second = id(conference.ask("Câu hai?", "topic", "VOTER_LIST"));

        assertThat(List.of(
                        conference.awaitStatus(first, "ASSIGNED").getString("official.username"),
                        conference.awaitStatus(second, "ASSIGNED").getString("official.username")))
                .containsExactlyInAnyOrder(lan, minh);
    }

    @Test
    void a_question_without_topic_waits_until_a_moderator_classifies_it() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "VOTER_LIST");
        var id = id(conference.ask("Thuộc lĩnh vực nào?"));

        act(conference.as(Role.MODERATOR), id, "classify", 1, Map.of("topic", "VOTER_LIST"))
                .statusCode(200)
                .body("topic.code", equalTo("VOTER_LIST"));

        assertThat(conference.awaitStatus(id, "ASSIGNED").getString("official.username"))
                .isEqualTo(lan);
        assertThat(historyOf(id)).as("submitted, classified, assigned").isEqualTo(3);
    }

    @Test
    void a_question_without_responder_is_assigned_as_soon_as_one_comes_on_duty() {
        var conference = TestConference.live();
        conference.official("lan", false, "SEALS");
        var id = id(conference.ask("Dấu để đâu?", "topic", "SEALS"));

        var lan = conference.official("lan", true, "SEALS");

        assertThat(conference.awaitStatus(id, "ASSIGNED").getString("official.username"))
                .isEqualTo(lan);
    }

    @Test
    void who_gave_a_question_back_does_not_get_it_again() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "COUNTING");
        var id = id(conference.ask("Kiểm phiếu thế nào?", "topic", "COUNTING"));
        conference.awaitStatus(id, "ASSIGNED");

        act(conference.official(lan), id, "give-back", 2, Map.of("reason", "Tôi không rõ"))
                .statusCode(200);
        router.drain(conference.id());
        assertThat(conference.read(id).getString("status")).isEqualTo("SUBMITTED");

        var minh = conference.official("minh", true, "COUNTING");
        assertThat(conference.awaitStatus(id, "ASSIGNED").getString("official.username"))
                .isEqualTo(minh);
    }

    @Test
    void what_a_moderator_has_open_is_not_routed_until_it_is_closed() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");
        var id = id(conference.ask("Để tôi xem đã?"));
        work(conference.as(Role.MODERATOR, "mai"), id).then().statusCode(204);
        act(conference.as(Role.MODERATOR), id, "classify", 1, Map.of("topic", "VOTER_LIST"))
                .statusCode(200);

        router.drain(conference.id());
        sweep.now();
        assertThat(conference.read(id).getString("status")).isEqualTo("SUBMITTED");

        conference
                .as(Role.MODERATOR, "mai")
                .delete("/api/v1/questions/" + id + "/work")
                .then()
                .statusCode(204);
        sweep.now();
        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void a_moderator_who_files_what_is_open_lets_go_of_it() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");
        var id = id(conference.ask("Thuộc lĩnh vực nào?"));
        work(conference.as(Role.MODERATOR), id).then().statusCode(204);

        act(conference.as(Role.MODERATOR), id, "classify", 1, Map.of("topic", "VOTER_LIST"))
                .statusCode(200);

        conference.awaitStatus(id, "ASSIGNED");
    }

    @Test
    void what_was_taken_over_waits_for_the_moderator_and_is_routed_when_nobody_has_it_open_any_more() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");
        var id = id(conference.ask("Ai đang giữ?", "topic", "VOTER_LIST"));
        conference.awaitStatus(id, "ASSIGNED");

        act(conference.as(Role.MODERATOR), id, "take-over", 2, null)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        router.drain(conference.id());
        sweep.now();
        assertThat(conference.read(id).getString("status")).isEqualTo("SUBMITTED");

        change("update question_work set until = now() where question_id = ?1", id);
        sweep.now();
        assertThat(conference.read(id).getString("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void a_record_that_comes_again_changes_nothing() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");
        var id = id(conference.ask("Hai lần?", "topic", "VOTER_LIST"));
        conference.awaitStatus(id, "ASSIGNED");
        var record = EventJson.write(QuestionLog.of(id).get(0));

        TestRegistry.send(Topic.QUESTIONS, conference.id(), id.toString(), record);
        TestRegistry.send(Topic.QUESTIONS, conference.id(), id.toString(), record);

        var next = id(conference.ask("Câu sau?", "topic", "VOTER_LIST"));
        conference.awaitStatus(next, "ASSIGNED");
        assertThat(conference.read(id).getLong("version")).isEqualTo(2);
        assertThat(historyOf(id)).isEqualTo(2);
    }

    @Test
    void a_poison_record_goes_to_the_dead_letters_and_the_next_is_handled() {
        var conference = TestConference.live();
        conference.official("lan", true, "VOTER_LIST");
        var poison = "{\"question\": 5".getBytes(StandardCharsets.UTF_8);
        var key = "poison-" + conference.id();

        TestRegistry.send(Topic.QUESTIONS, conference.id(), key, poison);
        var id = id(conference.ask("Sau bản tin hỏng?", "topic", "VOTER_LIST"));

        conference.awaitStatus(id, "ASSIGNED");
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(deadLetters())
                .contains(key));
    }

    @Test
    void officials_are_listed_with_what_they_hold_and_topics_with_who_answers() {
        var conference = TestConference.live();
        var lan = conference.official("lan", true, "VOTER_LIST");
        conference.awaitStatus(id(conference.ask("Đang giữ?", "topic", "VOTER_LIST")), "ASSIGNED");

        conference
                .as(Role.MODERATOR)
                .get("/api/v1/officials")
                .then()
                .statusCode(200)
                .body("items.find { it.username == '" + lan + "' }.open", equalTo(1))
                .body("items.find { it.username == '" + lan + "' }.onDuty", equalTo(true))
                .body("items.size()", equalTo(2));
        conference.as(Role.CLERK).get("/api/v1/officials").then().statusCode(403);
        conference
                .as(Role.CLERK)
                .get("/api/v1/topics")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("VOTER_LIST"))
                .body("items[0].responders", equalTo(1))
                .body("items[2].responders", equalTo(0));
    }

    private static List<String> deadLetters() {
        return QuestionLog.records(Topic.QUESTIONS.deadLetters("question-routing")).stream()
                .map(ConsumerRecord::key)
                .toList();
    }

    private static Response work(RequestSpecification who, UUID question) {
        return who.body(Map.of("doing", "reading")).put("/api/v1/questions/" + question + "/work");
    }

    private static UUID id(JsonPath question) {
        return UUID.fromString(question.getString("id"));
    }
}
