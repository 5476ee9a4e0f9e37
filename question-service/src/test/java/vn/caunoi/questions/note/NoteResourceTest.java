package vn.caunoi.questions.note;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class NoteResourceTest extends ServiceTest {
    private TestConference conference;
    private String lan;
    private String minh;
    private String hoa;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
        minh = conference.official("minh", false, "SEALS");
        hoa = conference.official("hoa", false, "SEALS");
    }

    @Test
    void desk_and_officials_talk_about_a_question_in_the_order_they_said_it() {
        var question = taken(false);

        write(official(lan), question, Map.of("text", "  Câu này thuộc phần nào?\n"))
                .statusCode(201)
                .body("text", equalTo("Câu này thuộc phần nào?"))
                .body("kind", equalTo("NOTE"))
                .body("to", equalTo(null))
                .body("by.username", equalTo(lan));
        write(desk(), question, Map.of("text", "Phần danh sách cử tri.")).statusCode(201);

        for (var reader : List.of(official(lan), official(minh), desk(), conference.as(Role.ADMIN))) {
            reader.get(notes(question))
                    .then()
                    .statusCode(200)
                    .body("items.text", equalTo(List.of("Câu này thuộc phần nào?", "Phần danh sách cử tri.")))
                    .body("items[1].by.displayName", containsString("moderator"));
        }
        // A note changes nothing of the question.
        assertThat(conference.read(question).getLong("version")).isEqualTo(3);
    }

    @Test
    void whoever_works_at_the_desk_is_told_how_many_there_are_and_not_what_they_say() {
        var question = taken(false);
        write(desk(), question, Map.of("text", "Một điều bí mật.")).statusCode(201);
        write(official(lan), question, Map.of("text", "Một điều nữa.")).statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = QuestionLog.records(Topic.QUESTIONS.topicName()).stream()
                    .filter(record -> WorkEvent.key(question).equals(record.key()))
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .toList();
            assertThat(told).isNotEmpty().noneMatch(event -> event.contains("điều"));
            assertThat(told.get(told.size() - 1)).contains("\"remarks\":2");
        });
    }

    @Test
    void no_hall_no_screen_and_no_operator_reads_or_writes_them() {
        var question = taken(false);
        write(desk(), question, Map.of("text", "Chỉ trong ban.")).statusCode(201);

        for (var role : List.of(Role.OPERATOR, Role.SCREEN, Role.CHAIR, Role.TECHNICIAN)) {
            refused(conference.as(role).get(notes(question)).then(), 403, "forbidden");
            refused(write(conference.as(role), question, Map.of("text", "Vào.")), 403, "forbidden");
        }
        refused(conference.clerk(BIEN_HOA).get(notes(question)).then(), 403, "forbidden");
        refused(write(conference.clerk(BIEN_HOA), question, Map.of("text", "Vào.")), 403, "forbidden");
        refused(write(conference.as(Role.ADMIN), question, Map.of("text", "Vào.")), 403, "forbidden");
    }

    @Test
    void who_is_asked_for_advice_sees_a_private_question_and_gives_it() {
        var question = taken(true);
        official(minh).get(notes(question)).then().statusCode(404);

        write(official(lan), question, Map.of("text", "Nhờ anh xem giúp.", "consult", minh))
                .statusCode(201)
                .body("kind", equalTo("CONSULT"))
                .body("to.username", equalTo(minh));

        official(minh).get("/api/v1/questions/" + question).then().statusCode(200);
        write(official(minh), question, Map.of("text", "Theo tôi là được."))
                .statusCode(201)
                .body("kind", equalTo("ADVICE"));
        official(minh).get(notes(question)).then().body("items.kind", equalTo(List.of("CONSULT", "ADVICE")));
        // Who was not asked still knows nothing, and who holds it still does.
        official(hoa).get(notes(question)).then().statusCode(404);
        assertThat(conference.read(question).getString("official.username")).isEqualTo(lan);
        assertThat(conference.read(question).getList("advisers")).isEqualTo(List.of(minh));
    }

    @Test
    void asking_for_advice_is_an_act_on_the_question_the_first_time() {
        var question = taken(false);

        write(desk(), question, Map.of("text", "Nhờ xem giúp.", "consult", minh))
                .statusCode(201);
        write(desk(), question, Map.of("text", "Xin nhắc lại.", "consult", minh))
                .statusCode(201)
                .body("kind", equalTo("CONSULT"));

        desk().get("/api/v1/questions/" + question + "/history")
                .then()
                .body("items.action", equalTo(List.of("submit", "assign", "take", "consult")))
                .body("items[3].note", equalTo("Nguyễn Thị minh"));
        assertThat(conference.read(question).getLong("version")).isEqualTo(4);
        assertThat(count("select count(*) from outbox where convert_from(payload, 'UTF8') like '%nhắc lại%'"))
                .isZero();
        assertThat(QuestionLog.of(question).toString()).doesNotContain("nhắc lại", "xem giúp");
    }

    @Test
    void advice_is_asked_for_by_the_holder_and_moderators_of_another_while_somebody_works_on_it() {
        var question = taken(false);

        refused(
                write(official(minh), question, Map.of("text", "Nhờ xem.", "consult", hoa)),
                403,
                "not-yours-to-consult");
        refused(write(official(lan), question, Map.of("text", "Nhờ xem.", "consult", lan)), 400, "invalid")
                .body("errors[0].code", equalTo("holds-it"));
        refused(write(official(lan), question, Map.of("text", "Nhờ xem.", "consult", "nobody")), 400, "invalid")
                .body("errors[0].code", equalTo("unknown-official"));
        act(official(lan), question, "answer", 3, Map.of("text", "Được.")).statusCode(200);
        refused(write(official(lan), question, Map.of("text", "Nhờ xem.", "consult", minh)), 409, "wrong-state");
        desk().get(notes(question)).then().body("items", empty());
    }

    @Test
    void what_is_no_note_is_refused() {
        var question = taken(false);

        refused(write(desk(), question, Map.of()), 400, "invalid");
        refused(write(desk(), question, Map.of("text", " \u200b")), 400, "invalid");
        refused(write(desk(), question, Map.of("text", "x".repeat(4_001))), 400, "invalid");
        refused(write(desk(), question, Map.of("text", "Được.", "kind", "ADVICE")), 400, "invalid");
        refused(write(desk(), UUID.randomUUID(), Map.of("text", "Được.")), 404, "not-found");
        refused(desk().get(notes(UUID.randomUUID())).then(), 404, "not-found");
        write(desk(), question, Map.of("text", "x".repeat(4_000))).statusCode(201);
    }

    private UUID taken(boolean confidential) {
        var id = UUID.fromString(
                conference.ask("Cần trao đổi?", "private", confidential).getString("id"));
        act(desk(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(official(lan), id, "take", 2, null).statusCode(200);
        return id;
    }

    private RequestSpecification official(String username) {
        return conference.official(username);
    }

    private RequestSpecification desk() {
        return conference.as(Role.MODERATOR);
    }

    private static String notes(UUID question) {
        return "/api/v1/questions/" + question + "/notes";
    }

    private static ValidatableResponse write(RequestSpecification who, UUID question, Map<String, ?> body) {
        return who.body(body).post(notes(question)).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code))
                .body("title", not(equalTo(code)));
    }
}
