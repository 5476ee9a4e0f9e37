package vn.caunoi.questions.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class AnswerActionResourceTest extends LifeTest {
    @Test
    void what_was_answered_aloud_is_owed_until_it_is_written() {
        var id = taken();
        act(official(), id, "answer", 3, Map.of("live", true))
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("owed", equalTo(true))
                .body("actions", hasItem("answer"));

        refused(id, 4, act(official(), id, "answer", 4, Map.of("live", true)), 400, "invalid");
        act(official(), id, "answer", 4, Map.of("text", "Được, như đã nói.", "live", true, "publish", true))
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("owed", equalTo(false))
                .body("answer.revision", equalTo(2));
    }

    @Test
    void who_answers_what_several_halls_ask_is_told_which_they_are() {
        var id = taken();
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(200);

        act(official(), id, "answer", 3, Map.of("text", "Được."))
                .statusCode(200)
                .body("halls.code", equalTo(List.of(BIEN_HOA.code(), LONG_KHANH.code())));
    }

    @Test
    void nothing_without_words_goes_to_all_halls() {
        var id = taken();

        refused(id, 3, act(official(), id, "answer", 3, Map.of("live", true, "publish", true)), 400, "invalid");
        refused(id, 3, act(official(), id, "answer", 3, Map.of("publish", true)), 400, "invalid");
    }

    @Test
    void one_answer_closes_several_questions_or_none() {
        var first = taken();
        var second = asked("Một câu khác?");
        act(moderator(), second, "assign", 1, Map.of("official", lan)).statusCode(200);
        var stale = Map.of("questions", items(first, 3, second, 1), "text", "Trả lời chung.");
        var fresh = Map.of("questions", items(first, 3, second, 2), "text", "Trả lời chung.", "publish", true);

        official().body(stale).post("/api/v1/questions/joint-answers").then().statusCode(412);
        read(moderator(), first).body("version", equalTo(3)).body("status", equalTo("IN_PROGRESS"));
        official()
                .body(fresh)
                .post("/api/v1/questions/joint-answers")
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("PUBLISHED", "PUBLISHED")))
                .body("items.answer.text", equalTo(List.of("Trả lời chung.", "Trả lời chung.")));
    }

    @Test
    void somebody_elses_question_is_not_answered_along() {
        var mine = taken();
        var other = asked("Của Minh?");
        act(moderator(), other, "assign", 1, Map.of("official", minh)).statusCode(200);

        official()
                .body(Map.of("questions", items(mine, 3, other, 2), "text", "Trả lời chung."))
                .post("/api/v1/questions/joint-answers")
                .then()
                .statusCode(403);

        read(moderator(), mine).body("version", equalTo(3));
    }

    @Test
    void a_correction_is_a_new_revision_for_every_hall() {
        var id = published();

        act(official(), id, "correct", 4, Map.of("text", "Không được.", "references", List.of("Điều 29")))
                .statusCode(200)
                .body("answer.revision", equalTo(2));

        read(conference.as(Role.SCREEN), id)
                .body("answer.text", equalTo("Không được."))
                .body("answer.revision", equalTo(2));
    }

    @Test
    void a_retracted_answer_is_gone_from_every_hall_and_says_why_to_the_asking_one() {
        var id = published();

        act(moderator(), id, "retract", 4, Map.of("reason", "Sai căn cứ"))
                .statusCode(200)
                .body("status", equalTo("RETRACTED"));

        read(conference.as(Role.SCREEN), id).statusCode(404);
        read(conference.clerk(LONG_KHANH), id).body("answer", equalTo(null)).body("$", not(hasKey("reason")));
        read(conference.clerk(BIEN_HOA), id).body("answer", equalTo(null)).body("reason", equalTo("Sai căn cứ"));
    }

    @Test
    void what_needs_no_approval_is_not_put_forward_for_it() {
        var id = taken();

        act(official(), id, "review", 3, null).statusCode(409);
    }

    private static List<Map<String, Object>> items(UUID first, int firstVersion, UUID second, int secondVersion) {
        return List.of(Map.of("id", first, "version", firstVersion), Map.of("id", second, "version", secondVersion));
    }
}
