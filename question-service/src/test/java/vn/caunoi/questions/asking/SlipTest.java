package vn.caunoi.questions.asking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.body;

/** Slip, form and call with one code are one question. */
@QuarkusTest
class SlipTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void a_code_is_kept_in_capitals_and_shown_to_its_hall_and_the_desk() {
        var asked = post(clerk(), "Phiếu thứ nhất?", "slip", "731-aab");

        asked.then().statusCode(201).body("slip", equalTo("731-AAB"));
        var path = QUESTIONS + "/" + id(asked);
        conference.as(Role.MODERATOR).get(path).then().body("slip", equalTo("731-AAB"));
        conference.clerk(LONG_KHANH).get(path).then().statusCode(200).body("$", not(hasKey("slip")));
    }

    @Test
    void a_question_without_a_slip_says_that_there_is_none() {
        post(clerk(), "Không có phiếu?").then().statusCode(201).body("slip", equalTo(null));
        post(clerk(), "Cũng không có phiếu?").then().statusCode(201);
    }

    @Test
    void a_call_with_the_slip_of_a_form_gives_the_forms_question_and_keeps_what_was_said() {
        var form = post(clerk(), "Dấu hỏng thì sao?", "slip", "731-BBB");
        long before = questionsOf(conference);

        var call =
                post(conference.as(Role.OPERATOR), "Dấu hỏng thì xin ở đâu?", "slip", "731 bbb", "bridgePoint", "731");

        call.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id(form)))
                .body("number", equalTo(form.jsonPath().getString("number")))
                .body("text", equalTo("Dấu hỏng thì sao?"));
        assertThat(questionsOf(conference)).isEqualTo(before);
        conference
                .as(Role.MODERATOR)
                .get(QUESTIONS + "/" + id(form) + "/history")
                .then()
                .body("items.action", contains("submit", "submit-again"))
                .body("items[1].note", equalTo("Dấu hỏng thì xin ở đâu?"))
                .body("items[1].version", equalTo(1))
                .body("items[1].by.username", containsString("operator"));
    }

    @Test
    void a_form_with_the_slip_of_a_call_gives_the_calls_question() {
        var call = post(conference.as(Role.OPERATOR), "Gọi trước?", "slip", "731-CCC", "bridgePoint", "731");

        var form = post(clerk(), "goi truoc?", "slip", "731-CCC");

        form.then().statusCode(200).body("id", equalTo(id(call))).body("channel", equalTo("HOTLINE"));
        conference
                .as(Role.MODERATOR)
                .get(QUESTIONS + "/" + id(call) + "/history")
                .then()
                .body("items[1].note", equalTo(null));
    }

    @Test
    void a_recognised_request_is_repeated_under_its_key_as_it_was_answered() {
        post(clerk(), "Gửi lại?", "slip", "731-DDD");
        var key = UUID.randomUUID();
        var second = post(clerk(), key, body("Gửi lại lần hai?", "slip", "731-DDD"));

        var repeated = post(clerk(), key, body("Gửi lại lần hai?", "slip", "731-DDD"));

        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(id(repeated)).isEqualTo(id(second));
        assertThat(historyOf(UUID.fromString(id(second)))).as("noted once").isEqualTo(2);
        assertThat(post(clerk(), key, body("Khác?", "slip", "731-DDD")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void form_and_call_at_the_same_time_make_one_question() throws Exception {
        long before = questionsOf(conference);
        Callable<Response> form = () -> post(clerk(), "Cùng lúc?", "slip", "731-EEE");
        Callable<Response> call =
                () -> post(conference.as(Role.OPERATOR), "Cùng lúc?", "slip", "731-EEE", "bridgePoint", "731");
        var threads = Executors.newFixedThreadPool(6);
        try {
            var answers = threads.invokeAll(List.of(form, call, form, call, form, call)).stream()
                    .map(SlipTest::get)
                    .toList();

            assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 201))
                    .hasSize(1);
            assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 200))
                    .hasSize(5);
            assertThat(answers.stream().map(SlipTest::id).distinct()).hasSize(1);
            assertThat(questionsOf(conference)).isEqualTo(before + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another hall's, 732-K4F, other-hall-slip",
        "no code, K4F, slip",
        "two characters, 731-K4, slip",
        "a zero, 731-K40, slip",
        "an I, 731-KIF, slip"
    })
    void a_slip_that_cannot_be_the_halls_is_refused(String what, String slip, String code) {
        post(clerk(), "Phiếu lạ?", "slip", slip)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("slip"))
                .body("errors.code", hasItem(code));
        post(conference.as(Role.OPERATOR), "Phiếu lạ?", "slip", slip, "bridgePoint", "731")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem(code));
    }

    @Test
    void the_same_characters_of_another_hall_are_another_slip() {
        var here = post(clerk(), "Của Biên Hòa?", "slip", "731-FFF");
        var there = post(conference.clerk(LONG_KHANH), "Của Long Khánh?", "slip", "732-FFF");

        there.then().statusCode(201);
        assertThat(id(there)).isNotEqualTo(id(here));
    }

    @Test
    void the_same_slip_of_another_conference_is_another_question() {
        post(clerk(), "Hội nghị này?", "slip", "731-GGG").then().statusCode(201);

        post(TestConference.live().clerk(BIEN_HOA), "Hội nghị kia?", "slip", "731-GGG")
                .then()
                .statusCode(201);
    }

    @Test
    void an_operator_learns_of_a_halls_private_question_no_more_than_its_number() {
        var form = post(clerk(), "Ông Ví Dụ bị nêu tên?", "slip", "731-HHH", "private", true);

        var call = post(conference.as(Role.OPERATOR), "Phiếu riêng?", "slip", "731-HHH", "bridgePoint", "731");

        call.then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:slip-taken"))
                .body("detail", containsString(form.jsonPath().getString("number")));
        assertThat(call.asString()).doesNotContain("Ví Dụ");
        assertThat(historyOf(UUID.fromString(id(form))))
                .as("what was said is kept")
                .isEqualTo(2);
    }

    @Test
    void a_form_that_was_phoned_in_is_recognised_though_the_conference_takes_no_more_questions() {
        var ending = TestConference.live();
        post(ending.as(Role.OPERATOR), "Kịp giờ?", "slip", "731-JJJ", "bridgePoint", "731")
                .then()
                .statusCode(201);
        ending.phase(ConferencePhase.ANSWERING);

        post(ending.clerk(BIEN_HOA), "Kịp giờ?", "slip", "731-JJJ").then().statusCode(200);
        post(ending.clerk(BIEN_HOA), "Muộn?", "slip", "731-KKK").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"731-MMM", "731 mmm", "731\u2013MMM"})
    void a_question_is_found_by_its_slip(String typed) {
        post(clerk(), "Tìm theo phiếu?", "slip", "731-MMM");

        for (var who : List.of(clerk(), conference.as(Role.OPERATOR), conference.as(Role.MODERATOR))) {
            found(who, typed).body("items.text", contains("Tìm theo phiếu?"));
        }
        found(conference.clerk(LONG_KHANH), typed).body("items", empty());
        found(conference.as(Role.TECHNICIAN), typed).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"{0}-{1}", "{0}{1}", "{0} {1}", "{0}\u00a0{1}", "{0}\u2011{1}", "{0} \u2013 {1}"})
    void a_question_is_found_by_its_number_however_it_is_typed(String form) {
        var asked = conference.ask("Tìm theo số?");
        var parts = asked.getString("number").split("-");

        found(conference.as(Role.OPERATOR), form.replace("{0}", parts[0]).replace("{1}", parts[1]))
                .body("items.id", hasItem(asked.getString("id")));
    }

    private static io.restassured.response.ValidatableResponse found(RequestSpecification who, String typed) {
        return who.queryParam("q", typed).get(QUESTIONS).then().statusCode(200);
    }

    private RequestSpecification clerk() {
        return conference.clerk(BIEN_HOA);
    }

    private static Response post(RequestSpecification who, String text, Object... fields) {
        return post(who, UUID.randomUUID(), body(text, fields));
    }

    private static Response post(RequestSpecification who, UUID key, Map<String, Object> body) {
        return who.header("Idempotency-Key", key).body(body).post(QUESTIONS);
    }

    private static String id(Response question) {
        return question.jsonPath().getString("id");
    }

    private static Response get(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
