package vn.caunoi.questions.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.question.WorkEvent.Doing;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

/** Questions here have no topic, so that nobody but the test assigns them. */
@QuarkusTest
class WorkResourceTest extends ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestConference conference;
    private String lan;
    private String minh;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
        minh = conference.official("minh", false, "VOTER_LIST");
    }

    @Test
    void the_desk_is_told_who_has_a_question_open_and_what_changes_of_that() {
        var id = conference.taken("Ai đang xem?", lan);

        sign(conference.official(lan), id, "reading").statusCode(204);
        sign(conference.official(lan), id, "reading").statusCode(204);
        sign(conference.official(lan), id, "typing").statusCode(204);
        end(conference.official(lan), id).statusCode(204);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(QuestionLog.workOn(id))
                .extracting(WorkEvent::version, WorkEvent::doing)
                .containsExactly(tuple(1L, Doing.READING), tuple(2L, Doing.TYPING), tuple(3L, null)));
        var first = QuestionLog.workOn(id).get(0);
        assertThat(first.conference()).isEqualTo(conference.id());
        assertThat(first.by().username()).isEqualTo(lan);
        assertThat(conference.read(id).getLong("version"))
                .as("the question's own version")
                .isEqualTo(3);
    }

    @Test
    void the_desk_is_told_that_there_is_a_new_remark_to_read() {
        var id = conference.taken("Ai có ý kiến?", lan);
        sign(conference.official(lan), id, "reading").statusCode(204);

        conference
                .as(Role.MODERATOR)
                .body(Map.of("text", "Xin trả lời sớm."))
                .post("/api/v1/questions/" + id + "/notes")
                .then()
                .statusCode(201);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(QuestionLog.workOn(id))
                .last()
                .satisfies(work -> assertThat(work.remarks()).isEqualTo(1))
                .satisfies(work -> assertThat(work.by().username()).isEqualTo(lan)));
    }

    @Test
    void only_the_holder_has_a_taken_question_in_hand() {
        var id = conference.taken("Của ai?", lan);

        refused(sign(conference.official(minh), id, "reading"), 403, "not-yours")
                .body("detail", containsString("Nguyễn Thị lan"));
        refused(sign(conference.as(Role.MODERATOR), id, "reading"), 409, "wrong-state")
                .body("detail", containsString("Nguyễn Thị lan"));
        refused(sign(conference.as(Role.ADMIN), id, "reading"), 403, "forbidden");
        refused(sign(conference.clerk(BIEN_HOA), id, "reading"), 403, "forbidden");
        refused(sign(conference.official(lan), UUID.randomUUID(), "reading"), 404, "not-found");
        refused(sign(TestConference.live().as(Role.MODERATOR), id, "reading"), 404, "not-found");
    }

    @Test
    void a_question_that_is_over_is_in_nobodys_hand() {
        var id = conference.taken("Xong chưa?", lan);
        act(conference.official(lan), id, "answer", 3, Map.of("text", "Xong.")).statusCode(200);

        refused(sign(conference.official(lan), id, "reading"), 409, "wrong-state");
    }

    @Test
    void of_two_moderators_who_open_a_waiting_question_the_second_is_told_who_has_it() {
        var id = conference.ask("Ai xem trước?").getUUID("id");

        sign(conference.as(Role.MODERATOR, "mai"), id, "reading").statusCode(204);
        sign(conference.as(Role.MODERATOR, "mai"), id, "reading").statusCode(204);
        refused(sign(conference.as(Role.MODERATOR, "hoa"), id, "reading"), 409, "claimed")
                .body("detail", containsString("Tên mai"));
        end(conference.as(Role.MODERATOR, "hoa"), id).statusCode(204);
        refused(sign(conference.as(Role.MODERATOR, "hoa"), id, "reading"), 409, "claimed");

        end(conference.as(Role.MODERATOR, "mai"), id).statusCode(204);
        sign(conference.as(Role.MODERATOR, "hoa"), id, "reading").statusCode(204);
    }

    @Test
    void a_claim_runs_out() {
        var id = conference.ask("Bỏ dở?").getUUID("id");
        sign(conference.as(Role.MODERATOR, "mai"), id, "reading").statusCode(204);

        change("update question_work set until = now() where question_id = ?1", id);

        sign(conference.as(Role.MODERATOR, "hoa"), id, "reading").statusCode(204);
    }

    @Test
    void wrong_bodies_are_refused() {
        var id = conference.taken("Sai?", lan);

        refused(sign(conference.official(lan), id, "sleeping"), 400, "invalid")
                .body("errors[0].field", equalTo("doing"));
        refused(
                conference
                        .official(lan)
                        .body("{}")
                        .put("/api/v1/questions/" + id + "/work")
                        .then(),
                400,
                "invalid");
    }

    @RepeatedTest(10)
    void of_an_official_who_takes_and_a_moderator_who_reassigns_one_wins_and_the_other_is_told_who_has_it()
            throws Exception {
        var id = conference.ask("Ai nhanh hơn?").getUUID("id");
        act(conference.as(Role.MODERATOR), id, "assign", 1, Map.of("official", lan))
                .statusCode(200);

        var ends = atOnce(
                () -> act(conference.official(lan), id, "take", 2, null),
                () -> act(conference.as(Role.MODERATOR), id, "assign", 2, Map.of("official", minh)));

        boolean lanWins = ends.get(0).extract().statusCode() == 200;
        var loser = ends.get(lanWins ? 1 : 0);
        ends.get(lanWins ? 0 : 1).statusCode(200);
        refused(loser, 412, "precondition-failed")
                .header("ETag", "\"3\"")
                .body("detail", containsString(lanWins ? "Nguyễn Thị lan" : "Nguyễn Thị minh"))
                .body("detail", containsString(lanWins ? "Đang xử lý" : "Đã chuyển xử lý"));
        assertThat(conference.read(id).getString("official.username")).isEqualTo(lanWins ? lan : minh);
        assertThat(historyOf(id)).isEqualTo(3);
    }

    @RepeatedTest(5)
    void of_two_windows_that_take_at_once_one_wins_and_the_other_is_told_who_has_it() throws Exception {
        var id = conference.ask("Hai cửa sổ?").getUUID("id");
        act(conference.as(Role.MODERATOR), id, "assign", 1, Map.of("official", lan))
                .statusCode(200);

        var ends = atOnce(
                () -> act(conference.official(lan), id, "take", 2, null),
                () -> act(conference.official(lan), id, "take", 2, null));

        int winner = ends.get(0).extract().statusCode() == 200 ? 0 : 1;
        ends.get(winner).statusCode(200);
        refused(ends.get(1 - winner), 412, "precondition-failed").body("detail", containsString("Nguyễn Thị lan"));
    }

    @RepeatedTest(5)
    void of_two_moderators_who_open_it_at_once_one_has_it() throws Exception {
        var id = conference.ask("Cùng mở?").getUUID("id");

        var ends = atOnce(
                () -> sign(conference.as(Role.MODERATOR, "mai"), id, "reading"),
                () -> sign(conference.as(Role.MODERATOR, "hoa"), id, "reading"));

        assertThat(List.of(
                        ends.get(0).extract().statusCode(),
                        ends.get(1).extract().statusCode()))
                .containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void another_hall_is_not_told_who_has_a_question_that_moved_on() {
        var id = conference.taken("Của Biên Hòa?", lan);

        act(conference.clerk(LONG_KHANH), id, "withdraw", 1, null)
                .statusCode(412)
                .body("detail", not(containsString("Nguyễn Thị lan")));
    }

    private static List<ValidatableResponse> atOnce(
            Callable<ValidatableResponse> one, Callable<ValidatableResponse> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            Future<ValidatableResponse> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<ValidatableResponse> second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static ValidatableResponse sign(RequestSpecification who, UUID question, String doing) {
        return who.body(Map.of("doing", doing))
                .put("/api/v1/questions/" + question + "/work")
                .then();
    }

    private static ValidatableResponse end(RequestSpecification who, UUID question) {
        return who.delete("/api/v1/questions/" + question + "/work").then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code));
    }
}
