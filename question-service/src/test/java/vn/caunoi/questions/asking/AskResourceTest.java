package vn.caunoi.questions.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.body;

@QuarkusTest
class AskResourceTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void a_clerk_asks_for_the_own_hall() {
        var asked = body("Cử tri tạm trú ghi tên ở đâu?", "topic", "VOTER_LIST", "urgent", true);
        asked.put("asker", Map.of("name", "Lê Văn Minh Họa", "commune", "phường Đồi Mây"));

        conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(asked)
                .post(QUESTIONS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesRegex(".*/api/v1/questions/[0-9a-f-]{36}"))
                .body("number", matchesRegex("\\d+-\\d"))
                .body("version", equalTo(1))
                .body("status", equalTo("SUBMITTED"))
                .body("channel", equalTo("WEB"))
                .body("bridgePoint.code", equalTo("731"))
                .body("topic.label", equalTo("Danh sách cử tri"))
                .body("text", equalTo("Cử tri tạm trú ghi tên ở đâu?"))
                .body("original", equalTo("Cử tri tạm trú ghi tên ở đâu?"))
                .body("urgent", equalTo(true))
                .body("private", equalTo(false))
                .body("official", equalTo(null))
                .body("answer", equalTo(null))
                .body("asker.name", equalTo("Lê Văn Minh Họa"))
                .body("$", not(hasKey("caller")))
                .body("actions", equalTo(List.of("withdraw")))
                .body("askedAt", endsWith("Z"));
    }

    @Test
    void an_operator_asks_for_a_hall_that_called() {
        var caller = Map.of("name", "Hoàng Thị Ví Dụ", "role", "Trưởng ấp", "phone", "0999 000 001", "callback", true);
        conference
                .as(Role.OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body("Có được niêm phong lại hòm phiếu không?", "bridgePoint", "732", "caller", caller))
                .post(QUESTIONS)
                .then()
                .statusCode(201)
                .body("channel", equalTo("HOTLINE"))
                .body("bridgePoint.name", equalTo(LONG_KHANH.name()))
                .body("caller.phone", equalTo("0999 ••• •01"))
                .body("caller.callback", equalTo(true))
                .body("$", not(hasKey("asker")));
    }

    @Test
    void that_the_line_shall_be_reported_too_goes_along_with_the_question() {
        var question = conference.ask("Không nghe được gì từ sáng?", "lineReport", true);

        var id = UUID.fromString(question.getString("id"));
        await().atMost(Duration.ofSeconds(20)).until(() -> QuestionLog.of(id).stream()
                .anyMatch(event -> event.question().reportsLine()));
    }

    @Test
    void who_asks_is_answered_what_reading_the_question_gives() {
        var asked = conference.ask("Thẻ cử tri in sai tên thì sửa ở đâu?");

        var read = conference
                .clerk(BIEN_HOA)
                .get(QUESTIONS + "/" + asked.getString("id"))
                .jsonPath();

        assertThat(read.getMap("$")).isEqualTo(asked.getMap("$"));
    }

    @Test
    void decomposed_text_is_stored_composed() {
        var question = conference.ask("Tie\u0302\u0301n độ");

        assertThat(question.getString("text")).isEqualTo("Tiến độ");
    }

    @Test
    void the_same_key_and_body_give_the_same_question_again() {
        var key = UUID.randomUUID();
        var first = post(key, "Gửi hai lần?");
        long before = questionsOf(conference);

        var second = post(key, "Gửi hai lần?");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(questionsOf(conference)).isEqualTo(before);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID();
        post(key, "Câu thứ nhất?");
        long before = questionsOf(conference);

        var second = post(key, "Câu thứ hai?");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getString("type")).isEqualTo("urn:caunoi:problem:idempotency-key-reused");
        assertThat(questionsOf(conference)).isEqualTo(before);
    }

    @Test
    void the_same_key_of_another_account_is_another_key() {
        var key = UUID.randomUUID();
        var first = post(key, "Khóa trùng?");

        var second = conference
                .clerk(LONG_KHANH)
                .header("Idempotency-Key", key)
                .body(body("Khóa trùng?"))
                .post(QUESTIONS);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void a_refused_attempt_leaves_its_key_free() {
        var key = UUID.randomUUID();
        conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(body("Sai lĩnh vực?", "topic", "NO_SUCH"))
                .post(QUESTIONS)
                .then()
                .statusCode(400);

        assertThat(post(key, "Sai lĩnh vực?").statusCode()).isEqualTo(201);
    }

    @Test
    void identical_posts_at_the_same_time_make_one_question() throws Exception {
        var key = UUID.randomUUID();
        long before = questionsOf(conference);
        Callable<Response> post = () -> post(key, "Bấm gửi nhiều lần?");
        var threads = Executors.newFixedThreadPool(6);
        try {
            var answers = threads.invokeAll(List.of(post, post, post, post, post, post)).stream()
                    .map(AskResourceTest::get)
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(answers.stream().map(answer -> answer.jsonPath().getString("id")))
                    .as("one question")
                    .containsOnly(answers.get(0).jsonPath().getString("id"));
            assertThat(questionsOf(conference)).isEqualTo(before + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void questions_are_sent_ahead_from_the_time_that_was_set() {
        var ahead = TestConference.live();
        var request = body("Gửi trước được không?");

        ahead.scheduled(Instant.now().plusSeconds(3_600));
        ahead.clerk(BIEN_HOA)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post(QUESTIONS)
                .then()
                .statusCode(409);
        ahead.scheduled(Instant.now().minusSeconds(1));
        ahead.clerk(BIEN_HOA)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post(QUESTIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void a_conference_that_only_answers_takes_no_new_questions_but_repeats_what_it_took() {
        var ending = TestConference.live();
        var key = UUID.randomUUID();
        var first = ending.clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(body("Kịp không?"))
                .post(QUESTIONS);
        ending.phase(ConferencePhase.ANSWERING);

        ending.clerk(BIEN_HOA)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body("Muộn rồi?"))
                .post(QUESTIONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:conference-not-live"))
                .body("title", equalTo("Hội nghị chưa nhận câu hỏi"));
        ending.clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(body("Kịp không?"))
                .post(QUESTIONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.jsonPath().getString("id")));
        assertThat(questionsOf(ending)).isEqualTo(1);
    }

    private Response post(UUID key, String text) {
        return conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(body(text))
                .post(QUESTIONS);
    }

    private static Response get(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
