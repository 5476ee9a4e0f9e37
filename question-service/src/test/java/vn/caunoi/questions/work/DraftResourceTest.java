package vn.caunoi.questions.work;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.caunoi.contracts.question.WorkEvent.Doing.TYPING;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

/** Questions here have no topic, so that nobody but the test assigns them. */
@QuarkusTest
class DraftResourceTest extends ServiceTest {
    private static final Map<String, Object> HALF =
            Map.of("text", "Cử tri tạm trú thì ", "references", List.of("Luật 85/2015/QH13, Điều 29"), "live", true);

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
    void what_the_holder_typed_is_there_again_to_the_last_blank() {
        var id = conference.taken("Ghi tên ở đâu?", lan);
        read(conference.official(lan), id).statusCode(404);

        save(conference.official(lan), id, HALF).statusCode(204);

        read(conference.official(lan), id)
                .statusCode(200)
                .body("text", equalTo("Cử tri tạm trú thì "))
                .body("references", equalTo(List.of("Luật 85/2015/QH13, Điều 29")))
                .body("live", equalTo(true))
                .body("by", equalTo(lan))
                .body("byName", containsString("lan"))
                .body("savedAt", notNullValue());
        save(conference.official(lan), id, Map.of("text", "Cử tri")).statusCode(204);
        read(conference.official(lan), id)
                .body("text", equalTo("Cử tri"))
                .body("references", equalTo(List.of()))
                .body("live", equalTo(false));
    }

    @Test
    void who_saves_is_seen_to_be_typing() {
        var id = conference.taken("Ai đang soạn?", lan);

        save(conference.official(lan), id, HALF).statusCode(204);

        await().untilAsserted(() -> assertThat(QuestionLog.workOn(id))
                .singleElement()
                .satisfies(work -> assertThat(work.doing()).isEqualTo(TYPING))
                .satisfies(work -> assertThat(work.by().username()).isEqualTo(lan)));
    }

    @Test
    void only_the_holder_and_moderators_read_it() {
        var id = conference.taken("Ai đọc dự thảo?", lan);
        save(conference.official(lan), id, HALF).statusCode(204);

        read(conference.as(Role.MODERATOR), id).statusCode(200);
        refused(read(conference.official(minh), id), 403, "not-yours");
        refused(read(conference.as(Role.ADMIN), id), 403, "forbidden");
        refused(read(conference.clerk(BIEN_HOA), id), 403, "forbidden");
        refused(read(TestConference.live().as(Role.MODERATOR), id), 404, "not-found");
        question(conference.official(lan), id).body("draft.text", equalTo("Cử tri tạm trú thì "));
        question(conference.as(Role.MODERATOR), id).body("draft.by", equalTo(lan));
        question(conference.official(minh), id).body("$", not(hasKey("draft")));
        question(conference.as(Role.ADMIN), id).body("$", not(hasKey("draft")));
        question(conference.clerk(BIEN_HOA), id).body("$", not(hasKey("draft")));
    }

    @Test
    void a_question_without_a_draft_says_so_to_those_who_may_know() {
        var id = conference.taken("Chưa soạn?", lan);

        question(conference.official(lan), id).body("$", hasKey("draft")).body("draft", equalTo(null));
    }

    @Test
    void only_the_holder_writes_it() {
        var id = conference.taken("Ai viết?", lan);

        refused(save(conference.official(minh), id, HALF), 403, "not-yours")
                .body("detail", containsString("Nguyễn Thị lan"));
        refused(save(conference.as(Role.MODERATOR), id, HALF), 403, "forbidden");
        refused(discard(conference.official(minh), id), 403, "not-yours");
        refused(save(conference.official(lan), UUID.randomUUID(), HALF), 404, "not-found");
        read(conference.official(lan), id).statusCode(404);
    }

    @Test
    void the_holder_throws_it_away() {
        var id = conference.taken("Bỏ đi?", lan);
        save(conference.official(lan), id, HALF).statusCode(204);

        discard(conference.official(lan), id).statusCode(204);
        discard(conference.official(lan), id).statusCode(204);

        read(conference.official(lan), id).statusCode(404);
    }

    @Test
    void it_survives_a_take_over_and_whoever_holds_the_question_next_goes_on_with_it() {
        var id = conference.taken("Ai viết tiếp?", lan);
        save(conference.official(lan), id, HALF).statusCode(204);

        act(conference.as(Role.MODERATOR), id, "take-over", 3, null)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("draft.text", equalTo("Cử tri tạm trú thì "));
        refused(save(conference.official(lan), id, HALF), 403, "not-yours");
        act(conference.as(Role.MODERATOR), id, "assign", 4, Map.of("official", minh))
                .statusCode(200);

        read(conference.official(minh), id)
                .statusCode(200)
                .body("text", equalTo("Cử tri tạm trú thì "))
                .body("by", equalTo(lan));
        refused(read(conference.official(lan), id), 403, "not-yours");
    }

    @Test
    void it_is_gone_when_the_answer_is_given_and_none_comes_after() {
        var id = conference.taken("Trả lời rồi?", lan);
        save(conference.official(lan), id, HALF).statusCode(204);

        act(conference.official(lan), id, "answer", 3, Map.of("text", "Ghi tên ở nơi tạm trú."))
                .statusCode(200)
                .body("draft", equalTo(null));

        read(conference.official(lan), id).statusCode(404);
        refused(save(conference.official(lan), id, HALF), 409, "wrong-state");
    }

    @Test
    void after_an_answer_given_aloud_it_stays_for_the_gist() {
        var id = conference.taken("Nói rồi?", lan);
        save(conference.official(lan), id, HALF).statusCode(204);

        act(conference.official(lan), id, "answer", 3, Map.of("live", true)).statusCode(200);
        read(conference.official(lan), id).statusCode(200);
        save(conference.official(lan), id, HALF).statusCode(204);
        act(conference.official(lan), id, "answer", 4, Map.of("text", "Ghi ở nơi tạm trú.", "live", true))
                .statusCode(200);

        read(conference.official(lan), id).statusCode(404);
    }

    @Test
    void what_could_be_no_answer_is_refused_and_the_former_draft_stays() {
        var id = conference.taken("Dài quá?", lan);
        save(conference.official(lan), id, Map.of("text", "ạ".repeat(20_000))).statusCode(204);

        refused(save(conference.official(lan), id, Map.of("text", "ạ".repeat(20_001))), 400, "invalid")
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].code", equalTo("too-long"));
        refused(save(conference.official(lan), id, Map.of("text", "a\u0000b")), 400, "invalid");
        refused(
                save(conference.official(lan), id, Map.of("text", "a", "references", Collections.nCopies(21, "Luật"))),
                400,
                "invalid");
        refused(
                save(conference.official(lan), id, Map.of("text", "a", "references", List.of("l".repeat(501)))),
                400,
                "invalid");
        refused(save(conference.official(lan), id, Map.of("text", "a", "publish", true)), 400, "invalid");

        read(conference.official(lan), id).body("text", equalTo("ạ".repeat(20_000)));
    }

    @Test
    void half_an_answer_may_be_blank() {
        var id = conference.taken("Chưa có chữ?", lan);

        save(conference.official(lan), id, Map.of("text", " ", "live", true)).statusCode(204);

        read(conference.official(lan), id).body("text", equalTo(" ")).body("live", equalTo(true));
    }

    private static ValidatableResponse save(RequestSpecification who, UUID question, Map<String, Object> draft) {
        return who.body(draft).put("/api/v1/questions/" + question + "/draft").then();
    }

    private static ValidatableResponse read(RequestSpecification who, UUID question) {
        return who.get("/api/v1/questions/" + question + "/draft").then();
    }

    private static ValidatableResponse discard(RequestSpecification who, UUID question) {
        return who.delete("/api/v1/questions/" + question + "/draft").then();
    }

    private static ValidatableResponse question(RequestSpecification who, UUID question) {
        return who.get("/api/v1/questions/" + question).then().statusCode(200);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code));
    }
}
