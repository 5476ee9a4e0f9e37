package vn.caunoi.questions.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.act;

/** What the registry says of a conference's settings decides how answers go out. Only who is off duty answers SEALS. */
@QuarkusTest
class SettledAnswersTest extends ServiceTest {
    private static final Map<String, Object> ANSWER = Map.of("text", "Được.");
    private static final Map<String, Object> TO_ALL = Map.of("text", "Được.", "publish", true);

    private TestConference conference;
    private String lan;
    private String minh;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
        minh = conference.official("minh", false, "VOTER_LIST");
    }

    @Test
    void where_officials_may_not_publish_the_moderator_sends_answers_to_all() {
        conference.settings(false);
        var id = takenByLan();

        act(lan(), id, "answer", 3, TO_ALL).statusCode(403);
        act(lan(), id, "answer", 3, ANSWER)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("actions", not(hasItem("publish")));
        act(lan(), id, "publish", 4, null).statusCode(403);
        act(moderator(), id, "publish", 4, null).statusCode(200).body("status", equalTo("PUBLISHED"));
    }

    @Test
    void where_they_may_again_they_do() {
        conference.settings(false);
        conference.settings(true);

        act(lan(), takenByLan(), "answer", 3, TO_ALL).statusCode(200).body("status", equalTo("PUBLISHED"));
    }

    @Test
    void an_answer_about_a_topic_with_approvers_waits_for_one_of_them() {
        conference.settings(true, new TopicApproval("SEALS", List.of(minh)));
        var id = takenByLan("topic", "SEALS");

        act(lan(), id, "answer", 3, TO_ALL).statusCode(200).body("status", equalTo("IN_REVIEW"));
        act(lan(), id, "approve", 4, null).statusCode(403);
        act(conference.official(minh), id, "approve", 4, null).statusCode(200).body("status", equalTo("PUBLISHED"));
    }

    @Test
    void what_was_drafted_is_put_before_an_approver_and_comes_back_with_what_to_change() {
        conference.settings(true, new TopicApproval("SEALS", List.of(minh)));
        var id = takenByLan("topic", "SEALS");
        act(lan(), id, "review", 3, null).statusCode(409).body("type", endsWith(":nothing-to-review"));
        draft(id, "Dấu để ở ").statusCode(204);

        act(lan(), id, "review", 3, null)
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("answer.text", equalTo("Dấu để ở"))
                .body("draft", equalTo(null));
        act(conference.official(minh), id, "rework", 4, Map.of("reason", "Câu chưa trọn"))
                .statusCode(200);
        draft(id, "Dấu để ở bàn thư ký.").statusCode(204);

        conference
                .official(minh)
                .get("/api/v1/questions/" + id + "/draft")
                .then()
                .statusCode(200)
                .body("text", equalTo("Dấu để ở bàn thư ký."));
        act(lan(), id, "review", 5, null).statusCode(200).body("answer.text", equalTo("Dấu để ở bàn thư ký."));
        act(conference.official(minh), id, "approve", 6, null).statusCode(200).body("status", equalTo("ANSWERED"));
    }

    @Test
    void only_where_somebody_approves_is_there_anything_to_put_before_them() {
        conference.settings(true, new TopicApproval("SEALS", List.of(minh)));

        lan().get("/api/v1/questions/" + takenByLan("topic", "SEALS")).then().body("actions", hasItem("review"));
        lan().get("/api/v1/questions/" + takenByLan()).then().body("actions", not(hasItem("review")));
        act(lan(), takenByLan(), "review", 3, null).statusCode(409).body("type", endsWith(":no-approval-needed"));
    }

    @Test
    void an_answer_about_another_topic_does_not() {
        conference.settings(true, new TopicApproval("SEALS", List.of(minh)));

        act(lan(), takenByLan(), "answer", 3, ANSWER).statusCode(200).body("status", equalTo("ANSWERED"));
    }

    private ValidatableResponse draft(UUID id, String text) {
        return lan().body(Map.of("text", text))
                .put("/api/v1/questions/" + id + "/draft")
                .then();
    }

    private UUID takenByLan(Object... fields) {
        var id = UUID.fromString(
                conference.ask("Hòm phiếu phụ để ở đâu?", fields).getString("id"));
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(lan(), id, "take", 2, null).statusCode(200);
        return id;
    }

    private RequestSpecification lan() {
        return conference.official(lan);
    }

    private RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }
}
