package vn.caunoi.questions.closing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class ClosingResourceTest extends ServiceTest {
    private static final String CLOSING = "/api/v1/reports/closing";

    private TestConference conference;
    private String lan;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
    }

    @Test
    void what_came_in_from_a_hall_is_counted_by_how_it_stands() {
        answered("Đã trả lời?");
        var declined = conference.taken("Không tiếp nhận?", lan);
        act(conference.official(lan), declined, "decline", 3, Map.of("reason", "Ngoài nội dung"))
                .statusCode(200);
        var promised = conference.taken("Trả lời sau?", lan);
        act(
                        conference.official(lan),
                        promised,
                        "extend",
                        3,
                        Map.of("dueAt", Instant.now().plusSeconds(86_400), "reason", "Chờ văn bản"))
                .statusCode(200);
        var owed = conference.taken("Trả lời miệng?", lan);
        act(conference.official(lan), owed, "answer", 3, Map.of("live", true)).statusCode(200);
        conference.ask("Còn chờ?");
        var withdrawn = conference.ask("Đã rút?").getString("id");
        act(conference.clerk(BIEN_HOA), UUID.fromString(withdrawn), "withdraw", 1, null)
                .statusCode(200);
        conference.ask("Câu thử?", "practice", true);

        one(BIEN_HOA)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("sent", equalTo(5))
                .body("answered", equalTo(1))
                .body("ended", equalTo(1))
                .body("promised", equalTo(1))
                .body("owed", equalTo(1))
                .body("waiting", equalTo(1))
                .body("said", equalTo(null));
        all().body("line.complete", equalTo(false))
                .body("line.promised", equalTo(1))
                .body("line.gaps.kind", hasItem("UNANSWERED"))
                .body("line.gaps.kind", hasItem("OWED"));
    }

    @Test
    void a_question_that_a_hall_asks_too_and_one_that_was_merged_are_slips_of_the_hall() {
        var main = answered("Chung?");
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + main + "/ask-too")
                .then()
                .statusCode(200);
        var merged = UUID.fromString(
                conference.askAs(conference.clerk(LONG_KHANH), "Cũng vậy?").getString("id"));
        act(conference.as(Role.MODERATOR), merged, "merge", 1, Map.of("into", main))
                .statusCode(200);

        one(LONG_KHANH).body("sent", equalTo(2)).body("answered", equalTo(2)).body("waiting", equalTo(0));
    }

    @Test
    void parts_of_a_split_question_want_answers_and_are_no_slips() {
        var question = conference.taken("Một? Hai?", lan);
        act(conference.official(lan), question, "split", 3, Map.of("texts", List.of("Một?", "Hai?")))
                .statusCode(200);

        one(BIEN_HOA).body("sent", equalTo(1)).body("waiting", equalTo(2));
    }

    @Test
    void the_session_is_whole_when_every_hall_confirms_and_every_answer_was_received() {
        var question = published("Được không?");
        all().body("line.gaps.find { it.kind == 'UNSEEN' }.count", equalTo(2))
                .body("items[0].unseenNumbers", not(empty()));
        for (var hall : List.of(BIEN_HOA, LONG_KHANH)) {
            conference
                    .clerk(hall)
                    .body(Map.of("revision", 1))
                    .post("/api/v1/questions/" + question + "/read-out")
                    .then()
                    .statusCode(200);
        }

        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(1, 1))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("said.by", notNullValue())
                .body("said.outdated", equalTo(false));
        all().body("line.gaps.kind", equalTo(List.of("NOT_CONFIRMED")))
                .body("line.gaps[0].halls.code", equalTo(List.of("732")));
        confirm(conference.as(Role.MODERATOR), LONG_KHANH, 0, said(0, 0, "sent", 0, "answered", 0))
                .statusCode(200);

        all().body("line.complete", equalTo(true)).body("line.gaps", empty());
        conference.as(Role.CHAIR).get(CLOSING).then().statusCode(200).body("line.complete", equalTo(true));
    }

    @Test
    void a_hall_that_collected_more_slips_than_came_in_is_named() {
        answered("Được không?");

        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(3, 1, "note", "  Còn hai phiếu chưa nhập  "))
                .body("said.note", equalTo("Còn hai phiếu chưa nhập"));

        all().body("line.gaps.find { it.kind == 'SLIPS_DIFFER' }.halls.code", equalTo(List.of("731")));
    }

    @Test
    void what_comes_in_after_a_hall_confirmed_is_to_be_confirmed_anew() {
        answered("Được không?");
        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(1, 1)).statusCode(200);

        conference.ask("Thêm một câu?");

        one(BIEN_HOA).body("said.outdated", equalTo(true));
        all().body("line.gaps.kind", hasItem("OUTDATED"));
    }

    @Test
    void of_two_who_confirm_for_a_hall_the_second_is_told() {
        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(0, 0)).statusCode(200);

        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(1, 0)).statusCode(412);
        conference.clerk(BIEN_HOA).body(said(1, 0)).put(CLOSING + "/731").then().statusCode(428);
    }

    @Test
    void a_clerk_speaks_for_the_own_hall_alone() {
        confirm(conference.clerk(LONG_KHANH), BIEN_HOA, 0, said(0, 0)).statusCode(403);
        conference.clerk(LONG_KHANH).get(CLOSING + "/731").then().statusCode(403);
        conference.clerk(LONG_KHANH).get(CLOSING).then().statusCode(403);
        confirm(conference.as(Role.CHAIR), BIEN_HOA, 0, said(0, 0)).statusCode(403);
        conference.as(Role.OFFICIAL).get(CLOSING).then().statusCode(403);
        conference.as(Role.MODERATOR).get(CLOSING + "/799").then().statusCode(404);
    }

    @Test
    void wild_numbers_and_long_notes_are_refused() {
        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(-1, 0))
                .statusCode(400)
                .body("errors[0].field", equalTo("collected"));
        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, said(1, 0, "note", "x".repeat(1_001)))
                .statusCode(400)
                .body("errors[0].field", equalTo("note"));
        confirm(conference.clerk(BIEN_HOA), BIEN_HOA, 0, Map.of("collected", 1)).statusCode(400);
    }

    private UUID answered(String text) {
        var question = conference.taken(text, lan);
        act(conference.official(lan), question, "answer", 3, Map.of("text", "Được."))
                .statusCode(200);
        return question;
    }

    private UUID published(String text) {
        var question = conference.taken(text, lan);
        act(conference.official(lan), question, "answer", 3, Map.of("text", "Được.", "publish", true))
                .statusCode(200);
        return question;
    }

    private ValidatableResponse all() {
        return conference.as(Role.MODERATOR).get(CLOSING).then().statusCode(200);
    }

    private ValidatableResponse one(HallRef hall) {
        return conference.clerk(hall).get(CLOSING + "/" + hall.code()).then();
    }

    private static ValidatableResponse confirm(
            RequestSpecification who, HallRef hall, long version, Map<String, Object> said) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(said)
                .put(CLOSING + "/" + hall.code())
                .then();
    }

    /** Of a hall of which one question came in and was answered, unless {@code others} say otherwise. */
    private static Map<String, Object> said(int collected, int received, Object... others) {
        var said = new HashMap<String, Object>(
                Map.of("collected", collected, "received", received, "sent", 1, "answered", 1, "promised", 0));
        for (int i = 0; i < others.length; i += 2) {
            said.put((String) others[i], others[i + 1]);
        }
        return said;
    }
}
