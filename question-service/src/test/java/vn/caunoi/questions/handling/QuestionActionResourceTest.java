package vn.caunoi.questions.handling;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

/** Questions here have no topic, so that nobody but the test assigns them. */
@QuarkusTest
class QuestionActionResourceTest extends ServiceTest {
    private static final Map<String, Object> ANSWER =
            Map.of("text", "Ghi tên ở nơi tạm trú.", "references", List.of("Luật 85/2015/QH13, Điều 29"));
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
    void a_question_goes_from_the_hall_to_its_official_and_back_to_every_hall() {
        var id = id(conference.ask("Ghi tên ở đâu?"));

        act(moderator(), id, "assign", 1, Map.of("official", lan))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ASSIGNED"))
                .body("official.username", equalTo(lan))
                .body("actions", hasItem("assign"));
        conference
                .official(lan)
                .get("/api/v1/questions/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("actions", hasItems("take", "give-back", "transfer", "decline"));
        act(conference.official(lan), id, "take", 2, null)
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("actions", hasItems("give-back", "answer", "request-info", "edit", "split"));
        act(conference.official(lan), id, "answer", 3, ANSWER)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("answer.by.username", equalTo(lan))
                .body("actions", hasItems("publish", "correct", "retract"));
        conference
                .clerk(LONG_KHANH)
                .get("/api/v1/questions/" + id)
                .then()
                .body("answer", equalTo(null))
                .body("$", not(hasKey("original")));
        act(conference.official(lan), id, "publish", 4, null)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(5));
        conference
                .clerk(LONG_KHANH)
                .get("/api/v1/questions/" + id)
                .then()
                .body("answer.text", equalTo("Ghi tên ở nơi tạm trú."))
                .body("answer.references", hasItem("Luật 85/2015/QH13, Điều 29"))
                .body("answer", not(hasKey("by")));
        conference
                .as(Role.SCREEN)
                .get("/api/v1/questions/" + id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("official")));
    }

    @Test
    void the_history_tells_who_did_what_and_why() {
        var id = taken();
        act(conference.official(lan), id, "give-back", 3, Map.of("reason", "Ngoài phần của tôi"))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));

        moderator()
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("submit", "assign", "take", "give-back")))
                .body("items.version", equalTo(List.of(1, 2, 3, 4)))
                .body("items[3].by.username", equalTo(lan))
                .body("items[3].from", equalTo("IN_PROGRESS"))
                .body("items[3].to", equalTo("SUBMITTED"))
                .body("items[3].reason", equalTo("Ngoài phần của tôi"));
        conference
                .clerk(BIEN_HOA)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .body("items.action", equalTo(List.of("submit")));
        conference
                .as(Role.SCREEN)
                .get("/api/v1/questions/" + id + "/history")
                .then()
                .statusCode(403);
    }

    @Test
    void an_answer_with_publish_reaches_all_halls_in_one_step() {
        var id = taken();

        act(conference.official(lan), id, "answer", 3, Map.of("text", "Được.", "publish", true, "live", true))
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(4))
                .body("answer.live", equalTo(true));
    }

    @Test
    void without_the_version_an_action_is_refused() {
        var id = id(conference.ask("Không có phiên bản?"));

        refused(
                id,
                1,
                moderator()
                        .body(Map.of("official", lan))
                        .post("/api/v1/questions/" + id + "/assign")
                        .then(),
                428,
                "precondition-required");
    }

    @Test
    void a_stale_version_is_refused_and_the_current_one_told() {
        var id = taken();

        refused(id, 3, act(conference.official(lan), id, "answer", 2, ANSWER), 412, "precondition-failed")
                .header("ETag", "\"3\"");
    }

    @Test
    void somebody_elses_question_is_refused_naming_who_holds_it() {
        var id = taken();

        refused(id, 3, act(conference.official(minh), id, "answer", 3, ANSWER), 403, "not-yours")
                .body("detail", containsString("Nguyễn Thị lan"));
    }

    @Test
    void a_status_that_does_not_fit_is_refused_telling_it() {
        var id = taken();

        refused(id, 3, act(conference.official(lan), id, "take", 3, null), 409, "wrong-state")
                .body("detail", containsString("Đang xử lý"))
                .body("detail", containsString("Nguyễn Thị lan"));
    }

    @Test
    void the_version_is_checked_before_whose_it_is_and_that_before_the_status() {
        var id = taken();

        refused(id, 3, act(conference.official(minh), id, "take", 1, null), 412, "precondition-failed");
        refused(id, 3, act(conference.official(minh), id, "take", 3, null), 403, "not-yours");
    }

    @Test
    void the_role_is_checked_before_all_else() {
        var nowhere = UUID.randomUUID();

        conference
                .clerk(BIEN_HOA)
                .post("/api/v1/questions/" + nowhere + "/take")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:forbidden"));
        conference
                .official(lan)
                .post("/api/v1/questions/" + nowhere + "/take")
                .then()
                .statusCode(428);
        act(conference.official(lan), nowhere, "take", 1, null).statusCode(404);
        conference
                .official(lan)
                .header("If-Match", "\"1\"")
                .post("/api/v1/questions/no-uuid/take")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_entity_tag_is_refused() {
        var id = taken();

        var answer = conference.official(lan).header("If-Match", "3").post("/api/v1/questions/" + id + "/take");

        refused(id, 3, answer.then(), 400, "invalid");
    }

    @Test
    void wrong_bodies_are_refused() {
        var id = taken();
        var lanNow = conference.official(lan);

        refused(id, 3, act(conference.official(lan), id, "answer", 3, Map.of("text", " \u200b")), 400, "invalid");
        refused(
                id,
                3,
                act(conference.official(lan), id, "answer", 3, Map.of("text", "a".repeat(20_001))),
                400,
                "invalid");
        refused(
                id,
                3,
                act(
                        conference.official(lan),
                        id,
                        "answer",
                        3,
                        Map.of("text", "Được.", "references", Collections.nCopies(21, "Luật"))),
                400,
                "invalid");
        refused(
                id,
                3,
                act(lanNow, id, "answer", 3, Map.of("text", "Được.", "references", List.of("l".repeat(501)))),
                400,
                "invalid");
        refused(id, 3, act(conference.official(lan), id, "give-back", 3, Map.of()), 400, "invalid");
        refused(id, 3, act(moderator(), id, "classify", 3, Map.of("topic", "NO_SUCH")), 400, "invalid");
        refused(id, 3, act(moderator(), id, "assign", 3, Map.of("official", "nobody")), 400, "invalid")
                .body("errors[0].field", equalTo("official"));
    }

    @Test
    void of_two_who_act_on_one_version_at_the_same_time_one_wins() throws Exception {
        var id = id(conference.ask("Ai nhanh hơn?"));
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        Callable<Integer> take = () ->
                act(conference.official(lan), id, "take", 2, null).extract().statusCode();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(take);
            var second = threads.submit(take);

            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 412);
            assertThat(conference.read(id).getLong("version")).isEqualTo(3);
            assertThat(historyOf(id)).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_private_question_is_never_published() {
        var id = id(conference.ask("Khiếu nại?", "private", true));
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(conference.official(lan), id, "take", 2, null).statusCode(200);

        refused(
                id,
                3,
                act(conference.official(lan), id, "answer", 3, Map.of("text", "Đã chuyển.", "publish", true)),
                409,
                "private-question");
        act(conference.official(lan), id, "answer", 3, Map.of("text", "Đã chuyển."))
                .statusCode(200);
        refused(id, 4, act(moderator(), id, "publish", 4, null), 409, "private-question");
    }

    @Test
    void who_gives_back_a_private_question_sees_it_no_more() {
        var id = id(conference.ask("Riêng tư?", "private", true));
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);

        act(conference.official(lan), id, "give-back", 2, Map.of("reason", "Không phải phần tôi"))
                .statusCode(204);

        conference.official(lan).get("/api/v1/questions/" + id).then().statusCode(404);
        act(conference.official(minh), id, "take", 3, null).statusCode(404);
    }

    @Test
    void a_moderator_hands_a_question_from_one_to_another() {
        var id = taken();

        act(moderator(), id, "assign", 3, Map.of("official", minh))
                .statusCode(200)
                .body("official.username", equalTo(minh))
                .body("status", equalTo("ASSIGNED"));
        refused(id, 4, act(conference.official(lan), id, "answer", 4, ANSWER), 403, "not-yours");
    }

    private UUID taken() {
        var id = id(conference.ask("Ghi tên ở đâu?"));
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(conference.official(lan), id, "take", 2, null).statusCode(200);
        return id;
    }

    private RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }

    private static UUID id(JsonPath question) {
        return UUID.fromString(question.getString("id"));
    }

    /** Asserts the refusal, and that the question is as it was. */
    private ValidatableResponse refused(
            UUID question, long version, ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code));
        assertThat(conference.read(question).getLong("version")).isEqualTo(version);
        assertThat(historyOf(question)).isEqualTo(version);
        return answer;
    }
}
