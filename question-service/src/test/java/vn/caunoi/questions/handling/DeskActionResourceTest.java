package vn.caunoi.questions.handling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class DeskActionResourceTest extends LifeTest {
    @Test
    void an_edited_wording_is_what_others_read() {
        var id = published();

        act(moderator(), id, "edit", 4, Map.of("text", "Cử tri ghi tên ở đâu?")).statusCode(200);

        read(conference.as(Role.SCREEN), id).body("text", equalTo("Cử tri ghi tên ở đâu?"));
        read(conference.clerk(LONG_KHANH), id)
                .body("text", equalTo("Cử tri ghi tên ở đâu?"))
                .body("$", not(hasKey("original")));
        read(conference.clerk(BIEN_HOA), id).body("original", equalTo("Ghi tên ở đâu?"));
        moderator().get("/api/v1/questions?q=cu tri ghi ten").then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void what_is_marked_private_afterwards_is_gone_for_others_and_stays_with_its_hall() {
        var id = published();

        act(official(), id, "mark-private", 4, null)
                .statusCode(200)
                .body("private", equalTo(true))
                .body("status", equalTo("ANSWERED"));

        read(conference.clerk(LONG_KHANH), id).statusCode(404);
        read(conference.as(Role.SCREEN), id).statusCode(404);
        read(conference.official(minh), id).statusCode(404);
        read(conference.clerk(BIEN_HOA), id).body("answer.text", equalTo("Được."));
        conference.clerk(LONG_KHANH).get("/api/v1/questions").then().body("items.id", not(hasItem(id.toString())));
        moderator().get("/api/v1/questions/" + id + "/history").then().body("items.action", hasItem("mark-private"));
        refused(id, 5, act(moderator(), id, "publish", 5, null), 409, "private-question");
    }

    @Test
    void what_several_halls_ask_is_not_marked_private() {
        var id = asked("Cùng hỏi?");
        conference
                .clerk(LONG_KHANH)
                .post("/api/v1/questions/" + id + "/ask-too")
                .then()
                .statusCode(200);

        refused(id, 1, act(moderator(), id, "mark-private", 1, null), 409, "private-asked-by-others");
    }

    @Test
    void who_neither_holds_nor_directs_marks_nothing_private() {
        var id = taken();

        refused(id, 3, act(conference.official(minh), id, "mark-private", 3, null), 403, "not-yours");
        act(conference.clerk(BIEN_HOA), id, "mark-private", 3, null).statusCode(403);
    }

    @Test
    void one_slip_becomes_several_linked_questions() {
        var id = taken();

        act(official(), id, "split", 3, Map.of("texts", List.of("Ghi tên ở đâu?", "Dấu lấy ở đâu?", "Phiếu thì sao?")))
                .statusCode(200)
                .body("text", equalTo("Ghi tên ở đâu?"))
                .body("status", equalTo("IN_PROGRESS"));

        var parts = moderator()
                .get("/api/v1/questions?limit=10")
                .then()
                .extract()
                .jsonPath()
                .getList("items.findAll { it.parent?.id == '" + id + "' }.text");
        assertThat(parts).asList().containsExactlyInAnyOrder("Dấu lấy ở đâu?", "Phiếu thì sao?");
    }

    @Test
    void a_part_goes_under_the_topic_that_its_words_speak_for() {
        var id = taken();
        var speaking = "Bổ sung cử tri vào danh sách cử tri đã niêm yết thế nào?";

        act(official(), id, "split", 3, Map.of("texts", List.of("Ghi tên ở đâu?", speaking, "Còn việc kia?")))
                .statusCode(200);

        var topics = moderator()
                .get("/api/v1/questions?limit=10")
                .then()
                .extract()
                .jsonPath()
                .getMap("items.findAll { it.parent?.id == '" + id + "' }.collectEntries { [it.text, it.topic?.code] }");
        assertThat(topics)
                .asInstanceOf(MAP)
                .containsEntry(speaking, "VOTER_LIST")
                .containsEntry("Còn việc kia?", null);
    }

    @Test
    void a_slip_is_not_split_into_one_or_eleven() {
        var id = taken();

        refused(id, 3, act(official(), id, "split", 3, Map.of("texts", List.of("Một?"))), 400, "invalid");
        refused(
                id,
                3,
                act(official(), id, "split", 3, Map.of("texts", Collections.nCopies(11, "Một?"))),
                400,
                "invalid");
        refused(id, 3, act(official(), id, "split", 3, Map.of("texts", List.of("Một?", " "))), 400, "invalid");
    }

    @Test
    void a_declined_question_tells_its_hall_why() {
        var id = asked("Ngoài lề?");

        act(moderator(), id, "decline", 1, Map.of("reason", "Ngoài nội dung hội nghị"))
                .statusCode(200);

        read(conference.clerk(BIEN_HOA), id)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("Ngoài nội dung hội nghị"));
    }

    @Test
    void an_answer_is_put_off_to_a_date() {
        var id = taken();
        var later = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        act(official(), id, "extend", 3, Map.of("dueAt", later.toString(), "reason", "Chờ văn bản"))
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));

        read(conference.clerk(BIEN_HOA), id)
                .body("promisedFor", equalTo(later.toString().replace("Z", ".000Z")))
                .body("reason", equalTo("Chờ văn bản"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "hôm nào đó"})
    void no_answer_is_put_off_to_the_past_or_for_ever(String dueAt) {
        var id = taken();

        refused(id, 3, act(official(), id, "extend", 3, Map.of("dueAt", dueAt, "reason", "Chờ")), 400, "invalid");
    }

    @Test
    void an_official_hands_on_to_a_colleague_or_a_topic_but_not_both() {
        var id = taken();
        refused(id, 3, act(official(), id, "transfer", 3, Map.of("reason", "?")), 400, "invalid");
        refused(
                id,
                3,
                act(official(), id, "transfer", 3, Map.of("official", minh, "topic", "SEALS", "reason", "?")),
                400,
                "invalid");

        act(official(), id, "transfer", 3, Map.of("official", minh, "reason", "Phần anh Minh"))
                .statusCode(200)
                .body("official.username", equalTo(minh));
        act(conference.official(minh), id, "transfer", 4, Map.of("topic", "COUNTING", "reason", "Về kiểm phiếu"))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("topic.code", equalTo("COUNTING"));
    }

    @Test
    void a_moderator_takes_a_question_from_its_holder() {
        var id = taken();

        act(moderator(), id, "take-over", 3, null)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("official", equalTo(null));
    }
}
