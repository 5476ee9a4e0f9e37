package vn.caunoi.questions.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class AskerActionResourceTest extends LifeTest {
    @Test
    void a_hall_reads_what_is_missing_and_adds_it() {
        var id = taken();
        act(official(), id, "request-info", 3, Map.of("text", "Ở xã nào?")).statusCode(200);
        read(conference.clerk(BIEN_HOA), id)
                .body("status", equalTo("NEEDS_INFO"))
                .body("reason", equalTo("Ở xã nào?"))
                .body("actions", hasItem("supplement"));

        act(conference.clerk(BIEN_HOA), id, "supplement", 4, Map.of("text", "Xã Phú Lý."))
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("supplements.text", equalTo(List.of("Xã Phú Lý.")));
        read(conference.clerk(LONG_KHANH), id).body("$", not(hasKey("supplements")));
    }

    @Test
    void an_official_goes_on_without_what_was_asked_for() {
        var id = taken();
        act(official(), id, "request-info", 3, Map.of("text", "Ở xã nào?"))
                .statusCode(200)
                .body("actions", hasItem("take"));

        act(official(), id, "take", 4, null).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        act(official(), id, "answer", 5, YES).statusCode(200).body("status", equalTo("ANSWERED"));
    }

    @Test
    void every_hall_that_asked_reads_why_there_is_no_answer() {
        var id = taken();
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(200);
        act(official(), id, "extend", 3, Map.of("dueAt", Instant.now().plusSeconds(3_600), "reason", "Chờ văn bản"))
                .statusCode(200);
        read(conference.clerk(LONG_KHANH), id).body("$", not(hasKey("reason")));

        act(official(), id, "decline", 4, Map.of("reason", "Ngoài nội dung hội nghị"))
                .statusCode(200);

        read(conference.clerk(LONG_KHANH), id)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("Ngoài nội dung hội nghị"))
                .body("$", not(hasKey("official")));
    }

    @Test
    void nobody_supplements_or_withdraws_for_another_hall() {
        var id = asked("Của Biên Hòa?");

        refused(id, 1, act(conference.clerk(LONG_KHANH), id, "withdraw", 1, null), 403, "not-yours");
        act(conference.clerk(BIEN_HOA), id, "withdraw", 1, null).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void what_another_hall_asks_too_can_not_be_withdrawn() {
        var id = asked("Cùng hỏi?");
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(200);

        conference.clerk(BIEN_HOA).get("/api/v1/questions/" + id).then().body("actions", not(hasItem("withdraw")));
        act(conference.clerk(BIEN_HOA), id, "withdraw", 1, null)
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:asked-by-others"));
        assertThat(conference.read(id).getString("status")).isEqualTo("SUBMITTED");
    }

    @Test
    void another_hall_is_not_told_who_has_the_question() {
        var id = taken();
        act(official(), id, "decline", 3, Map.of("reason", "Ngoài nội dung hội nghị"))
                .statusCode(200);

        act(conference.clerk(LONG_KHANH), id, "withdraw", 4, null)
                .statusCode(403)
                .body("detail", not(containsString("Nguyễn Thị lan")));
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(409)
                .body("detail", not(containsString("Nguyễn Thị lan")));
        act(conference.clerk(BIEN_HOA), id, "withdraw", 4, null)
                .statusCode(409)
                .body("detail", containsString("Nguyễn Thị lan"));
    }

    @Test
    void an_unclear_answer_is_asked_on_from() {
        var id = published();
        act(conference.clerk(BIEN_HOA), id, "confirm", 4, Map.of("clear", false))
                .statusCode(200)
                .body("clear", equalTo(false));

        var next = act(
                        conference.clerk(BIEN_HOA),
                        id,
                        "follow-up",
                        5,
                        Map.of("text", "Còn người chuyển đến sau?", "urgent", true))
                .statusCode(200)
                .body("parent.id", equalTo(id.toString()))
                .body("parent.kind", equalTo("FOLLOW_UP"))
                .body("urgent", equalTo(true))
                .body("status", equalTo("SUBMITTED"))
                .extract()
                .jsonPath();

        read(moderator(), id).body("version", equalTo(6));
        read(conference.clerk(LONG_KHANH), UUID.fromString(next.getString("id")))
                .body("$", not(hasKey("parent")));
    }

    @Test
    void a_closed_conference_takes_no_follow_up() {
        var other = TestConference.live();
        var official = other.official("lan", false, "VOTER_LIST");
        var id = id(other.ask("Trước khi đóng?"));
        act(other.as(Role.MODERATOR), id, "decline", 1, Map.of("reason", "Ngoài nội dung"))
                .statusCode(200);
        other.phase(ConferencePhase.ANSWERING);

        act(other.clerk(BIEN_HOA), id, "follow-up", 2, Map.of("text", "Vẫn hỏi?"))
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:conference-not-live"));
        act(other.as(Role.MODERATOR), id, "assign", 2, Map.of("official", official))
                .statusCode(200);
    }

    @Test
    void a_hall_that_asks_too_counts_once_and_gets_the_answer_with_the_first() {
        var id = taken();
        for (int i = 0; i < 2; i++) {
            conference
                    .clerk(LONG_KHANH)
                    .post("/api/v1/questions/" + id + "/ask-too")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("halls.code", equalTo(List.of("731", "732")))
                    .body("actions", not(hasItem("ask-too")));
        }
        act(official(), id, "answer", 3, YES).statusCode(200).body("status", equalTo("ANSWERED"));

        read(conference.clerk(LONG_KHANH), id)
                .body("answer.text", equalTo("Được."))
                .body("answer", not(hasKey("by")))
                .body("$", not(hasKey("original")));
        moderator().get("/api/v1/questions/" + id + "/history").then().body("items.action", hasItem("ask-too"));
    }

    @Test
    void an_operator_names_the_hall_that_asks_too() {
        var id = asked("Hỏi qua điện thoại?");
        conference
                .as(Role.OPERATOR)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("bridgePoint"));

        conference
                .as(Role.OPERATOR)
                .post("/api/v1/questions/" + id + "/ask-too?bridgePoint=732")
                .then()
                .statusCode(200)
                .body("halls.code", equalTo(List.of("731", "732")));
    }

    @Test
    void nobody_asks_a_private_question_too() {
        var id = asked("Khiếu nại?", "private", true);

        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(404);
    }

    @Test
    void a_hall_ticks_that_it_told_its_asker() {
        var id = published();

        conference
                .clerk(BIEN_HOA)
                .body(Map.of("told", true))
                .put("/api/v1/questions/" + id + "/told")
                .then()
                .statusCode(204);
        read(conference.clerk(BIEN_HOA), id)
                .body("told", equalTo(List.of("731")))
                .body("version", equalTo(4));
        conference
                .clerk(LONG_KHANH)
                .body(Map.of("told", true))
                .put("/api/v1/questions/" + id + "/told")
                .then()
                .statusCode(403);
        conference
                .clerk(BIEN_HOA)
                .body(Map.of("told", false))
                .put("/api/v1/questions/" + id + "/told")
                .then()
                .statusCode(204);
        read(moderator(), id).body("told", equalTo(List.of()));
    }

    @Test
    void several_secretaries_tell_themselves_apart_by_their_initials() {
        var id = asked("Ai ghi?", "initials", "NTL");

        read(conference.clerk(BIEN_HOA), id).body("initials", equalTo("NTL"));
        read(conference.clerk(LONG_KHANH), id).body("$", not(hasKey("initials")));
    }
}
