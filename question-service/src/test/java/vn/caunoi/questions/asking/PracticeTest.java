package vn.caunoi.questions.asking;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.body;

/** A hall tries whether its questions get through. */
@QuarkusTest
class PracticeTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void the_hub_answers_it_itself_at_once() {
        practise(body("Câu hỏi thử của buổi tập dượt", "practice", true))
                .statusCode(201)
                .body("status", equalTo("ANSWERED"))
                .body("version", equalTo(2))
                .body("private", equalTo(true))
                .body("official", equalTo(null))
                .body("answer.text", containsString("đã đến trung tâm"));
    }

    @Test
    void no_other_hall_ever_sees_it() {
        String id = practise(body("Câu hỏi thử của buổi tập dượt", "practice", true))
                .extract()
                .path("id");

        conference.clerk(LONG_KHANH).get(QUESTIONS + "/" + id).then().statusCode(404);
        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"2\"")
                .body(Map.of())
                .post(QUESTIONS + "/" + id + "/publish")
                .then()
                .statusCode(409);
    }

    @Test
    void the_same_key_is_the_same_practice() {
        var key = UUID.randomUUID();
        var first = send(body("Câu hỏi thử", "practice", true), key)
                .statusCode(201)
                .extract()
                .<String>path("id");

        send(body("Câu hỏi thử", "practice", true), key).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void an_operator_does_not_practise_for_a_hall() {
        conference
                .as(Role.OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body("Câu hỏi thử", "bridgePoint", "732", "practice", true))
                .post(QUESTIONS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("practice"));
    }

    private ValidatableResponse practise(Map<String, Object> question) {
        return send(question, UUID.randomUUID());
    }

    private ValidatableResponse send(Map<String, Object> question, UUID key) {
        return conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(question)
                .post(QUESTIONS)
                .then();
    }
}
