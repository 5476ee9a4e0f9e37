package vn.caunoi.questions.hotline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.caunoi.questions.hotline.Hotline.CALLS;
import static vn.caunoi.questions.hotline.Hotline.call;
import static vn.caunoi.questions.hotline.Hotline.caller;
import static vn.caunoi.questions.hotline.Hotline.request;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

@QuarkusTest
class CallResourceTest extends ServiceTest {
    @Inject
    Tallies tallies;

    private TestConference conference;
    private String lan;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", true, "COUNTING");
    }

    @Test
    void a_new_question_is_asked_for_the_callers_hall_and_its_number_comes_back() {
        call(
                        conference.as(Role.OPERATOR),
                        "NEW_QUESTION",
                        "text",
                        "Hòm phiếu phụ niêm phong lúc nào?",
                        "bridgePoint",
                        "732",
                        "topic",
                        "BALLOT_BOX",
                        "urgent",
                        true,
                        "caller",
                        caller("0999 000 010"),
                        "note",
                        "Gọi từ ấp")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("NEW_QUESTION"))
                .body("by.username", startsWith("operator."))
                .body("bridgePoint.name", equalTo(LONG_KHANH.name()))
                .body("caller.phone", equalTo("0999 ••• •10"))
                .body("caller.commune", equalTo("xã Suối Gương"))
                .body("recognised", equalTo(false))
                .body("note", equalTo("Gọi từ ấp"))
                .body("question.channel", equalTo("HOTLINE"))
                .body("question.urgent", equalTo(true))
                .body("question.text", equalTo("Hòm phiếu phụ niêm phong lúc nào?"))
                .body("question.topic.code", equalTo("BALLOT_BOX"));
    }

    @Test
    void who_calls_need_not_say_a_name() {
        call(
                        conference.as(Role.OPERATOR),
                        "NEW_QUESTION",
                        "text",
                        "Không xưng tên?",
                        "bridgePoint",
                        "731",
                        "caller",
                        Map.of("commune", "xã Rẫy Xanh"))
                .then()
                .statusCode(201)
                .body("caller.name", equalTo(null))
                .body("question.caller.commune", equalTo("xã Rẫy Xanh"));
    }

    @Test
    void a_slip_that_came_in_before_gives_its_question_and_the_call_is_kept_beside_it() {
        var form = conference.ask("Phiếu gửi trước?", "slip", "731-CAA");

        var call = call(
                conference.as(Role.OPERATOR),
                "NEW_QUESTION",
                "text",
                "Phiếu gọi sau?",
                "bridgePoint",
                "731",
                "slip",
                "731-caa");

        call.then()
                .statusCode(200)
                .body("recognised", equalTo(true))
                .body("number", equalTo(form.getString("number")))
                .body("question.id", equalTo(form.getString("id")));
    }

    @Test
    void of_a_halls_private_question_the_operator_learns_the_number_alone() {
        var form = conference.ask("Ông Thử bị nêu tên?", "slip", "731-CBB", "private", true);

        var call = call(
                conference.as(Role.OPERATOR),
                "NEW_QUESTION",
                "text",
                "Riêng?",
                "bridgePoint",
                "731",
                "slip",
                "731-CBB");

        call.then()
                .statusCode(200)
                .body("number", equalTo(form.getString("number")))
                .body("question", equalTo(null));
        assertThat(call.asString()).doesNotContain("Ông Thử");
    }

    @Test
    void an_answer_that_was_read_out_adds_the_hall_and_makes_no_work() {
        var question = Hotline.calledIn(conference, "Phiếu bị rách thì sao?", "0999 000 011");
        Hotline.answer(conference, question, lan, true);
        long before = questionsOf(conference);

        call(conference.as(Role.OPERATOR), "READ_OUT", "question", question, "bridgePoint", "732")
                .then()
                .statusCode(201)
                .body("question.id", equalTo(question.toString()))
                .body("question.version", equalTo(4))
                .body("question.halls.code", containsInAnyOrder("731", "732"));
        assertThat(questionsOf(conference)).isEqualTo(before);
        var tally = tallies.of(List.of(question)).get(question);
        assertThat(tally.readOut()).containsExactly("732");
        assertThat(tally.revision()).isEqualTo(1);

        TestConference.act(conference.official(lan), question, "correct", 4, Map.of("text", "Đổi phiếu khác."))
                .statusCode(200);
        assertThat(tallies.of(List.of(question)).get(question).readOut())
                .as("of the answer as it stands")
                .isEmpty();
    }

    @Test
    void a_caller_who_joins_a_question_adds_the_hall_once_and_is_kept() {
        var asked = conference.ask("Hỏi chung?").getString("id");
        var key = UUID.randomUUID();
        var request = request(
                "JOINED",
                "question",
                asked,
                "bridgePoint",
                "732",
                "text",
                "Như câu kia",
                "caller",
                caller("0999 000 012"));
        long before = questionsOf(conference);

        for (int attempt = 0; attempt < 2; attempt++) {
            call(conference.as(Role.OPERATOR), key, request)
                    .then()
                    .statusCode(201)
                    .body("outcome", equalTo("JOINED"))
                    .body("question.id", equalTo(asked))
                    .body("question.halls.code", containsInAnyOrder("731", "732"))
                    .body("caller.phone", equalTo("0999 ••• •12"))
                    .body("caller.callback", equalTo(true))
                    .body("note", equalTo("Như câu kia"))
                    .body("recognised", equalTo(false));
        }

        assertThat(questionsOf(conference)).isEqualTo(before);
        conference
                .as(Role.OPERATOR)
                .queryParam("phone", "0999 000 012")
                .get(CALLS)
                .then()
                .body("items.outcome", contains("JOINED"));
    }

    @Test
    void a_question_that_is_over_or_private_is_not_joined() {
        var withdrawn = UUID.fromString(conference.ask("Rút lại?").getString("id"));
        TestConference.act(conference.clerk(BIEN_HOA), withdrawn, "withdraw", 1, null)
                .statusCode(200);
        var hidden = conference.ask("Riêng?", "private", true).getString("id");

        call(conference.as(Role.OPERATOR), "JOINED", "question", withdrawn, "bridgePoint", "732")
                .then()
                .statusCode(409);
        call(conference.as(Role.OPERATOR), "JOINED", "question", hidden, "bridgePoint", "732")
                .then()
                .statusCode(400)
                .body("errors.field", contains("question"));
    }

    @Test
    void what_has_no_answer_for_operators_is_not_read_out() {
        var waiting = UUID.fromString(conference.ask("Chưa trả lời?").getString("id"));
        var ofHall = conference.taken("Chỉ trả lời điểm cầu?", lan);
        TestConference.act(conference.official(lan), ofHall, "answer", 3, Map.of("text", "Được."))
                .statusCode(200);

        for (var question : List.of(waiting, ofHall)) {
            call(conference.as(Role.OPERATOR), "READ_OUT", "question", question, "bridgePoint", "732")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:caunoi:problem:no-answer-to-read-out"));
        }
        var hidden = conference.ask("Riêng tư?", "private", true).getString("id");
        call(conference.as(Role.OPERATOR), "READ_OUT", "question", hidden, "bridgePoint", "731")
                .then()
                .statusCode(400)
                .body("errors.field", contains("question"));
    }

    @Test
    void a_private_answer_is_read_out_to_its_own_hall_alone() {
        var asked = call(
                        conference.as(Role.OPERATOR),
                        "NEW_QUESTION",
                        "text",
                        "Riêng của ấp?",
                        "bridgePoint",
                        "731",
                        "private",
                        true)
                .jsonPath()
                .getString("question.id");
        var question = UUID.fromString(asked);
        Hotline.answer(conference, question, lan, false);

        call(conference.as(Role.OPERATOR), "READ_OUT", "question", question, "bridgePoint", "732")
                .then()
                .statusCode(409);
        call(conference.as(Role.OPERATOR), "READ_OUT", "question", question, "bridgePoint", "731")
                .then()
                .statusCode(201);
    }

    @Test
    void line_trouble_and_what_is_no_question_are_kept_with_what_was_said() {
        call(conference.as(Role.OPERATOR), "LINE_TROUBLE", "bridgePoint", "731", "text", "Mất tiếng")
                .then()
                .statusCode(201)
                .body("note", equalTo("Mất tiếng"))
                .body("question", equalTo(null))
                .body("number", equalTo(null));
        call(conference.as(Role.OPERATOR), "NOT_A_QUESTION")
                .then()
                .statusCode(201)
                .body("bridgePoint", equalTo(null))
                .body("caller", equalTo(null));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(request("NEW_QUESTION", "bridgePoint", "731"), "text"),
                Arguments.of(request("NEW_QUESTION", "text", "Hỏi?"), "bridgePoint"),
                Arguments.of(request("NEW_QUESTION", "text", " \u200b", "bridgePoint", "731"), "text"),
                Arguments.of(request("NEW_QUESTION", "text", "ộ".repeat(4_001), "bridgePoint", "731"), "text"),
                Arguments.of(request("NEW_QUESTION", "text", "Hỏi?", "bridgePoint", "999"), "bridgePoint"),
                Arguments.of(request("NEW_QUESTION", "text", "Hỏi?", "bridgePoint", "731", "topic", "NO"), "topic"),
                Arguments.of(request("NEW_QUESTION", "text", "Hỏi?", "bridgePoint", "731", "slip", "732-AAA"), "slip"),
                Arguments.of(request("JOINED", "bridgePoint", "731"), "question"),
                Arguments.of(request("JOINED", "question", UUID.randomUUID()), "bridgePoint"),
                Arguments.of(request("READ_OUT", "bridgePoint", "731"), "question"),
                Arguments.of(request("READ_OUT", "question", UUID.randomUUID()), "bridgePoint"),
                Arguments.of(request("READ_OUT", "question", UUID.randomUUID(), "bridgePoint", "731"), "question"),
                Arguments.of(request("READ_OUT", "question", "42-7", "bridgePoint", "731"), "question"),
                Arguments.of(request("LINE_TROUBLE"), "bridgePoint"),
                Arguments.of(request("LINE_TROUBLE", "bridgePoint", "999"), "bridgePoint"),
                Arguments.of(request("NOT_A_QUESTION", "bridgePoint", "999"), "bridgePoint"),
                Arguments.of(request("NOT_A_QUESTION", "caller", Map.of("phone", "12")), "caller.phone"),
                Arguments.of(request("NOT_A_QUESTION", "caller", Map.of("callback", true)), "caller.phone"),
                Arguments.of(request("NOT_A_QUESTION", "colour", "red"), "colour"),
                Arguments.of(request("HUNG_UP"), "outcome"),
                Arguments.of(Map.of(), "outcome"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faults")
    void a_wrong_field_is_named_and_nothing_is_kept(Map<String, Object> request, String field) {
        long before = calls() + questionsOf(conference);

        call(conference.as(Role.OPERATOR), UUID.randomUUID(), request)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));

        assertThat(calls() + questionsOf(conference)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999 000 00",
                "0199 000 001",
                "113",
                "abc",
                "0999 000 0001",
                "+1 202 555 0100",
                "0999 000 001; 0999 000 002",
                "00000000000000000000000000000000"
            })
    void an_impossible_phone_is_refused(String phone) {
        call(conference.as(Role.OPERATOR), "NOT_A_QUESTION", "caller", Map.of("phone", phone))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("caller.phone"));
        conference
                .as(Role.OPERATOR)
                .queryParam("phone", phone)
                .get(CALLS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("phone"));
    }

    @Test
    void the_same_key_and_body_give_the_same_call() {
        var key = UUID.randomUUID();
        var request = request("NEW_QUESTION", "text", "Gọi một lần?", "bridgePoint", "731");
        var first = call(conference.as(Role.OPERATOR), key, request);
        long before = calls() + questionsOf(conference);

        var second = call(conference.as(Role.OPERATOR), key, request);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.jsonPath().getString("question.id"))
                .isEqualTo(first.jsonPath().getString("question.id"));
        assertThat(calls() + questionsOf(conference)).isEqualTo(before);
        call(conference.as(Role.OPERATOR), key, request("NOT_A_QUESTION"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:caunoi:problem:idempotency-key-reused"));
    }

    @Test
    void identical_calls_at_the_same_time_are_one() throws Exception {
        var key = UUID.randomUUID();
        var request = request("NEW_QUESTION", "text", "Bấm hai lần?", "bridgePoint", "731");
        long before = calls() + questionsOf(conference);
        Callable<Response> call = () -> call(conference.as(Role.OPERATOR), key, request);
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var answer : threads.invokeAll(List.of(call, call, call, call))) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(calls() + questionsOf(conference)).isEqualTo(before + 2);
    }

    @Test
    void a_call_without_a_key_is_refused() {
        conference
                .as(Role.OPERATOR)
                .body(request("NOT_A_QUESTION"))
                .post(CALLS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));
    }

    @Test
    void a_callers_earlier_calls_are_found_however_the_number_is_typed() {
        var phone = "0999 000 021";
        var question = Hotline.calledIn(conference, "Lần đầu?", phone);
        conference.askAs(conference.as(Role.OPERATOR), "Qua biểu mẫu?", "bridgePoint", "732", "caller", caller(phone));
        call(conference.as(Role.OPERATOR), "LINE_TROUBLE", "bridgePoint", "731", "caller", Map.of("phone", phone));
        call(conference.as(Role.OPERATOR), "NOT_A_QUESTION", "caller", Map.of("phone", "0999 000 022"));

        for (var typed : List.of(
                "0999000021", "+84 999 000 021", "0999.000.021", "0999\u2013000\u2013021", " 0999\u00a0000 021 ")) {
            conference
                    .as(Role.OPERATOR)
                    .queryParam("phone", typed)
                    .get(CALLS)
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("LINE_TROUBLE", "NEW_QUESTION", "NEW_QUESTION"))
                    .body("items.caller.phone", hasItem("0999 ••• •21"))
                    .body("items[2].question.id", equalTo(question.toString()))
                    .body("items[2].question.status", equalTo("SUBMITTED"))
                    .body("next", equalTo(null));
        }
    }

    @Test
    void calls_come_page_by_page_the_newest_first() {
        var own = TestConference.live();
        for (var note : List.of("một", "hai", "ba")) {
            call(own.as(Role.OPERATOR), "NOT_A_QUESTION", "note", note);
        }

        var first = own.as(Role.OPERATOR).queryParam("limit", 2).get(CALLS).jsonPath();
        var second = own.as(Role.OPERATOR)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get(CALLS)
                .jsonPath();

        assertThat(first.getList("items.note")).isEqualTo(List.of("ba", "hai"));
        assertThat(second.getList("items.note")).isEqualTo(List.of("một"));
        assertThat(second.getString("next")).isNull();
        conference.as(Role.OPERATOR).get(CALLS).then().body("items.note", org.hamcrest.Matchers.not(hasItem("một")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=1-1-1-1-1"})
    void a_malformed_query_is_refused(String query) {
        conference.as(Role.OPERATOR).get(CALLS + "?" + query).then().statusCode(400);
    }

    @Test
    void calls_are_taken_in_any_phase_but_new_questions_only_while_the_conference_takes_them() {
        var ending = TestConference.live();
        ending.phase(ConferencePhase.ANSWERING);

        call(ending.as(Role.OPERATOR), "NEW_QUESTION", "text", "Muộn?", "bridgePoint", "731")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:conference-not-live"));
        call(ending.as(Role.OPERATOR), "LINE_TROUBLE", "bridgePoint", "731")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @EnumSource
    void operators_take_calls_and_moderators_read_them(Role role) {
        var who = role == Role.CLERK ? conference.clerk(BIEN_HOA) : conference.as(role);
        var reader = role == Role.CLERK ? conference.clerk(BIEN_HOA) : conference.as(role);

        assertThat(call(who, "NOT_A_QUESTION").statusCode()).isEqualTo(role == Role.OPERATOR ? 201 : 403);
        assertThat(reader.get(CALLS).statusCode())
                .isEqualTo(role == Role.OPERATOR || role == Role.MODERATOR ? 200 : 403);
    }

    @Test
    void the_moderator_reads_callers_masked() {
        Hotline.calledIn(conference, "Che số?", "0999 000 031");

        var read = conference.as(Role.MODERATOR).get(CALLS);

        read.then()
                .statusCode(200)
                .body("items[0].caller.phone", equalTo("0999 ••• •31"))
                .body("items", hasSize(org.hamcrest.Matchers.greaterThan(0)));
        assertThat(read.asString()).doesNotContain("000031").doesNotContain("000 031");
    }

    private long calls() {
        return count("select count(*) from hotline_call where conference = ?1", conference.id());
    }

    private static String id(Response call) {
        return call.jsonPath().getString("id");
    }
}
