package vn.caunoi.questions.hotline.callback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.hotline.Hotline;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.caunoi.questions.hotline.Hotline.CALLBACKS;
import static vn.caunoi.questions.hotline.Hotline.callbacks;
import static vn.caunoi.questions.hotline.Hotline.caller;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class CallbackResourceTest extends ServiceTest {
    private TestConference conference;
    private String lan;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", true, "COUNTING");
    }

    @Test
    void who_wanted_to_be_called_back_is_to_be_called_once_there_is_an_answer() {
        var question = Hotline.calledIn(conference, "Có trả lời thì gọi lại?", "0999 000 041");
        conference.askAs(conference.as(Role.OPERATOR), "Không cần gọi lại?", "bridgePoint", "731");
        assertThat(callbacks(conference, "").getList("items")).isEmpty();

        Hotline.answer(conference, question, lan, false);

        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items")).hasSize(1);
        assertThat(list.getString("items[0].question.id")).isEqualTo(question.toString());
        assertThat(list.getString("items[0].question.answer.text")).isEqualTo("Lập biên bản rồi báo ngay.");
        assertThat(list.getString("items[0].asked")).isEqualTo(list.getString("items[0].question.number"));
        assertThat(list.getString("items[0].caller.phone")).isEqualTo("0999 ••• •41");
        assertThat(list.getInt("items[0].attempts")).isZero();
        assertThat(list.getString("items[0].by")).isNull();
    }

    @Test
    void sending_the_answer_on_to_all_halls_is_nothing_new_and_a_correction_is() {
        var question = Hotline.calledIn(conference, "Đính chính thì gọi lại?", "0999 000 042");
        Hotline.answer(conference, question, lan, false);
        attempt(operator(), only(), 1, "DONE").then().statusCode(200);

        act(conference.official(lan), question, "publish", 4, null).statusCode(200);
        assertThat(callbacks(conference, "TO_CALL").getList("items")).isEmpty();

        act(conference.official(lan), question, "correct", 5, Map.of("text", "Báo trước, rồi mới lập biên bản."))
                .statusCode(200);
        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items")).hasSize(1);
        assertThat(list.getInt("items[0].version")).isEqualTo(3);
    }

    @Test
    void a_decline_is_told_too_and_again_when_it_is_declined_again() {
        var question = Hotline.calledIn(conference, "Ngoài nội dung?", "0999 000 043");
        var reason = Map.of("reason", "Ngoài nội dung hội nghị");
        act(conference.as(Role.MODERATOR), question, "decline", 1, reason).statusCode(200);
        attempt(operator(), only(), 1, "DONE").then().statusCode(200);

        act(conference.as(Role.MODERATOR), question, "assign", 2, Map.of("official", lan))
                .statusCode(200);
        act(conference.as(Role.MODERATOR), question, "decline", 3, reason).statusCode(200);

        assertThat(callbacks(conference, "TO_CALL").getList("items")).hasSize(1);
    }

    @Test
    void nobody_is_called_with_an_answer_that_was_retracted_or_is_still_to_be_written() {
        var retracted = Hotline.calledIn(conference, "Thu hồi?", "0999 000 044");
        Hotline.answer(conference, retracted, lan, false);
        act(conference.official(lan), retracted, "retract", 4, Map.of("reason", "Nhầm"))
                .statusCode(200);
        var aloud = Hotline.calledIn(conference, "Trả lời trực tiếp?", "0999 000 045");
        act(conference.as(Role.MODERATOR), aloud, "assign", 1, Map.of("official", lan))
                .statusCode(200);
        act(conference.official(lan), aloud, "take", 2, null).statusCode(200);
        act(conference.official(lan), aloud, "answer", 3, Map.of("live", true)).statusCode(200);

        assertThat(callbacks(conference, "TO_CALL").getList("items")).isEmpty();

        act(conference.official(lan), aloud, "answer", 4, Map.of("text", "Như đã nói."))
                .statusCode(200);
        assertThat(callbacks(conference, "TO_CALL").getList("items.asked")).hasSize(1);
    }

    @Test
    void a_call_that_was_made_is_kept_though_the_answer_was_retracted_meanwhile() {
        var question = Hotline.calledIn(conference, "Thu hồi khi đang gọi?", "0999 000 055");
        Hotline.answer(conference, question, lan, false);
        var callback = only();
        act(conference.official(lan), question, "retract", 4, Map.of("reason", "Nhầm"))
                .statusCode(200);

        attempt(operator(), callback, 1, "NOT_REACHED")
                .then()
                .statusCode(200)
                .body("attempts", equalTo(1))
                .body("question.status", equalTo("RETRACTED"));
    }

    @Test
    void who_called_in_what_was_merged_is_told_the_main_questions_answer() {
        var merged = Hotline.calledIn(conference, "Câu trùng?", "0999 000 046");
        var main = Hotline.calledIn(conference, "Câu chính?", "0999 000 047");
        act(conference.as(Role.MODERATOR), merged, "merge", 1, Map.of("into", main))
                .statusCode(200);

        Hotline.answer(conference, main, lan, true);

        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items.question.id")).containsOnly(main.toString());
        assertThat(list.getList("items.caller.phone")).containsExactlyInAnyOrder("0999 ••• •46", "0999 ••• •47");
        assertThat(list.getList("items.asked")).doesNotHaveDuplicates();
    }

    @Test
    void who_called_in_what_a_halls_question_swallowed_is_told_the_answer_that_only_that_hall_sees() {
        var form = conference.taken("Câu của điểm cầu?", lan);
        var merged = Hotline.calledIn(conference, "Câu gọi đến?", "0999 000 056");
        act(conference.as(Role.MODERATOR), merged, "merge", 1, Map.of("into", form))
                .statusCode(200);
        assertThat(callbacks(conference, "").getList("items")).isEmpty();

        act(conference.official(lan), form, "answer", 3, Map.of("text", "Chỉ trả lời điểm cầu hỏi."))
                .statusCode(200);

        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items.caller.phone")).containsExactly("0999 ••• •56");
        assertThat(list.getString("items[0].question.id")).isEqualTo(form.toString());
        assertThat(list.getString("items[0].question.answer.text")).isEqualTo("Chỉ trả lời điểm cầu hỏi.");
        assertThat(list.getString("items[0].question.answer.author")).isNull();
        conference.as(Role.OPERATOR).get("/api/v1/questions/" + form).then().body("answer", equalTo(null));
        attempt(operator(), only(), 1, "REACHED")
                .then()
                .statusCode(200)
                .body("question.answer.text", equalTo("Chỉ trả lời điểm cầu hỏi."));

        act(conference.official(lan), form, "publish", 4, null).statusCode(200);
        assertThat(callbacks(conference, "TO_CALL").getList("items")).isEmpty();
    }

    @Test
    void who_joined_a_question_by_telephone_is_told_its_answer() {
        var form = conference.taken("Câu nhiều nơi hỏi?", lan);
        join(form, "0999 000 057");
        assertThat(callbacks(conference, "").getList("items")).isEmpty();

        act(conference.official(lan), form, "answer", 3, Map.of("text", "Được."))
                .statusCode(200);

        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items.caller.phone")).containsExactly("0999 ••• •57");
        assertThat(list.getString("items[0].asked")).isEqualTo(list.getString("items[0].question.number"));
        assertThat(list.getString("items[0].question.answer.text")).isEqualTo("Được.");
    }

    @Test
    void who_joined_is_told_the_main_questions_answer_and_why_there_is_none() {
        var joined = UUID.fromString(conference.ask("Câu sẽ gộp?").getString("id"));
        join(joined, "0999 000 058");
        var main = UUID.fromString(conference.ask("Câu sẽ không tiếp nhận?").getString("id"));
        act(conference.as(Role.MODERATOR), joined, "merge", 1, Map.of("into", main))
                .statusCode(200);

        act(conference.as(Role.MODERATOR), main, "decline", 1, Map.of("reason", "Ngoài nội dung hội nghị"))
                .statusCode(200);

        var list = callbacks(conference, "TO_CALL");
        assertThat(list.getList("items.caller.phone")).containsExactly("0999 ••• •58");
        assertThat(list.getString("items[0].question.reason")).isEqualTo("Ngoài nội dung hội nghị");
    }

    @Test
    void who_joins_what_was_just_answered_has_its_answer_at_once() {
        var form = conference.taken("Vừa trả lời xong?", lan);
        act(conference.official(lan), form, "answer", 3, Map.of("text", "Được."))
                .statusCode(200);

        join(form, "0999 000 059");

        assertThat(callbacks(conference, "TO_CALL").getList("items.caller.phone"))
                .containsExactly("0999 ••• •59");
    }

    @Test
    void what_is_merged_into_an_answered_question_has_its_answer_at_once() {
        var main = Hotline.calledIn(conference, "Đã trả lời?", "0999 000 048");
        Hotline.answer(conference, main, lan, true);
        var late = Hotline.calledIn(conference, "Hỏi sau?", "0999 000 049");

        act(conference.as(Role.MODERATOR), late, "merge", 1, Map.of("into", main))
                .statusCode(200);

        assertThat(callbacks(conference, "TO_CALL").getList("items.caller.phone"))
                .containsExactlyInAnyOrder("0999 ••• •48", "0999 ••• •49");
    }

    @Test
    void who_called_with_a_slip_that_had_come_in_is_told_as_soon_as_its_hall_is() {
        var form = UUID.fromString(
                conference.ask("Phiếu đã gửi?", "slip", "731-RAA").getString("id"));
        Hotline.call(
                        operator(),
                        "NEW_QUESTION",
                        "text",
                        "Phiếu đã gửi?",
                        "bridgePoint",
                        "731",
                        "slip",
                        "731-RAA",
                        "caller",
                        caller("0999 000 050"))
                .then()
                .statusCode(200);
        act(conference.as(Role.MODERATOR), form, "assign", 1, Map.of("official", lan))
                .statusCode(200);
        act(conference.official(lan), form, "take", 2, null).statusCode(200);
        act(conference.official(lan), form, "answer", 3, Map.of("text", "Được."))
                .statusCode(200);

        assertThat(callbacks(conference, "TO_CALL").getList("items.caller.phone"))
                .containsExactly("0999 ••• •50");
        conference
                .as(Role.OPERATOR)
                .post(CALLBACKS + "/" + only() + "/caller-phone")
                .then()
                .statusCode(200)
                .body("phone", equalTo("0999 000 050"));
    }

    @Test
    void a_caller_who_was_not_reached_stays_on_the_list() {
        var question = Hotline.calledIn(conference, "Gọi nhiều lần?", "0999 000 051");
        Hotline.answer(conference, question, lan, false);
        var callback = only();

        attempt(operator(), callback, 1, "NOT_REACHED")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("NOT_REACHED"))
                .body("attempts", equalTo(1))
                .body("by.username", startsWith("operator."));
        attempt(operator(), callback, 2, "NOT_REACHED").then().body("attempts", equalTo(2));
        assertThat(callbacks(conference, "TO_CALL,NOT_REACHED").getList("items"))
                .hasSize(1);
        attempt(operator(), callback, 3, "REACHED").then().body("attempts", equalTo(3));
        attempt(operator(), callback, 4, "DONE").then().body("state", equalTo("DONE"));
        attempt(operator(), callback, 5, "REACHED").then().statusCode(409);
    }

    @Test
    void of_two_operators_one_wins() throws Exception {
        var question = Hotline.calledIn(conference, "Hai người cùng gọi?", "0999 000 052");
        Hotline.answer(conference, question, lan, false);
        var callback = only();
        Callable<Response> one = () -> attempt(conference.as(Role.OPERATOR, "operator.one"), callback, 1, "REACHED");
        Callable<Response> other =
                () -> attempt(conference.as(Role.OPERATOR, "operator.other"), callback, 1, "NOT_REACHED");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(one, other));

            assertThat(List.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode()))
                    .containsExactlyInAnyOrder(200, 412);
        } finally {
            threads.shutdownNow();
        }
        assertThat(callbacks(conference, "").getInt("items[0].attempts")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_an_attempt_is_said() {
        var question = Hotline.calledIn(conference, "Sai thì sao?", "0999 000 053");
        Hotline.answer(conference, question, lan, false);
        var path = CALLBACKS + "/" + only() + "/attempts";

        operator().body(Map.of("outcome", "REACHED")).post(path).then().statusCode(428);
        operator()
                .header("If-Match", "\"x\"")
                .body(Map.of("outcome", "REACHED"))
                .post(path)
                .then()
                .statusCode(400);
        operator()
                .header("If-Match", "\"9\"")
                .body(Map.of("outcome", "REACHED"))
                .post(path)
                .then()
                .statusCode(412);
        operator()
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "LOST"))
                .post(path)
                .then()
                .statusCode(400);
        operator().header("If-Match", "\"1\"").body(Map.of()).post(path).then().statusCode(400);
        attempt(operator(), UUID.randomUUID().toString(), 1, "REACHED").then().statusCode(404);
        attempt(TestConference.live().as(Role.OPERATOR), only(), 1, "REACHED")
                .then()
                .statusCode(404);
        operator().queryParam("state", "LOST").get(CALLBACKS).then().statusCode(400);
    }

    @ParameterizedTest
    @EnumSource
    void operators_call_back_and_moderators_look_on(Role role) {
        var question = Hotline.calledIn(conference, "Ai gọi lại?", "0999 000 054");
        Hotline.answer(conference, question, lan, false);
        var callback = only();
        boolean reads = role == Role.OPERATOR || role == Role.MODERATOR;

        assertThat(as(role).get(CALLBACKS).statusCode()).isEqualTo(reads ? 200 : 403);
        assertThat(as(role).post(CALLBACKS + "/" + callback + "/caller-phone").statusCode())
                .isEqualTo(reads ? 200 : 403);
        assertThat(attempt(as(role), callback, 1, "REACHED").statusCode()).isEqualTo(role == Role.OPERATOR ? 200 : 403);
    }

    private RequestSpecification as(Role role) {
        return role == Role.CLERK ? conference.clerk(BIEN_HOA) : conference.as(role);
    }

    private void join(UUID question, String phone) {
        Hotline.call(operator(), "JOINED", "question", question, "bridgePoint", "732", "caller", caller(phone))
                .then()
                .statusCode(201);
    }

    private RequestSpecification operator() {
        return conference.as(Role.OPERATOR);
    }

    /** Id of the one on the list. */
    private String only() {
        var list = callbacks(conference, "");
        assertThat(list.getList("items")).hasSize(1);
        return list.getString("items[0].id");
    }

    private static Response attempt(RequestSpecification who, String callback, long version, String outcome) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome))
                .post(CALLBACKS + "/" + callback + "/attempts");
    }
}
