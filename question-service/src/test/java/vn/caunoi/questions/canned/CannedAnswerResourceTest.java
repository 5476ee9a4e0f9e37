package vn.caunoi.questions.canned;

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
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

@QuarkusTest
class CannedAnswerResourceTest extends ServiceTest {
    private static final String CANNED = "/api/v1/questions/canned-answers";
    private static final Map<String, Object> ANSWER = Map.of(
            "title",
            "Đăng ký nơi tạm trú",
            "text",
            "Trả lời câu {số} của {điểm cầu} về {chủ đề}: ghi tên ở nơi tạm trú.",
            "references",
            List.of("Luật 85/2015/QH13, Điều 29"),
            "topic",
            "VOTER_LIST");

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
    void what_one_official_wrote_the_others_start_from() {
        var id = added(lan, ANSWER);

        official(minh)
                .get(CANNED)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body(
                        "items.find { it.id == '" + id + "' }.text",
                        equalTo("Trả lời câu {số} của {điểm cầu} về {chủ đề}: ghi tên ở nơi tạm trú."))
                .body("items.find { it.id == '" + id + "' }.references", equalTo(ANSWER.get("references")))
                .body("items.find { it.id == '" + id + "' }.topic", equalTo("VOTER_LIST"))
                .body("items.find { it.id == '" + id + "' }.owner.username", equalTo(lan))
                .body("items.find { it.id == '" + id + "' }.editable", equalTo(false));
        official(lan).get(CANNED).then().body("items.find { it.id == '" + id + "' }.editable", equalTo(true));
    }

    @Test
    void they_are_listed_by_title_in_the_order_of_the_alphabet() {
        var own = TestConference.live();
        for (var title : List.of("Đề nghị", "Em", "Dân quân", "Ân hạn", "An ninh")) {
            own.as(Role.MODERATOR)
                    .body(Map.of("title", title, "text", "Được."))
                    .post(CANNED)
                    .then()
                    .statusCode(201);
        }

        own.as(Role.MODERATOR)
                .get(CANNED)
                .then()
                .body("items.title", equalTo(List.of("An ninh", "Ân hạn", "Dân quân", "Đề nghị", "Em")))
                .body("items[0].references", empty())
                .body("items[0].topic", equalTo(null));
    }

    @Test
    void an_official_changes_and_removes_the_own_ones_and_a_moderator_all() {
        var id = added(lan, ANSWER);
        var other = Map.of("title", "Nơi thường trú", "text", "Ghi tên ở nơi thường trú.");

        refused(official(minh).body(other).put(CANNED + "/" + id).then(), 403, "canned-answer-of-another");
        refused(official(minh).delete(CANNED + "/" + id).then(), 403, "canned-answer-of-another");
        official(lan)
                .body(other)
                .put(CANNED + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Nơi thường trú"))
                .body("references", empty())
                .body("topic", equalTo(null));
        moderator()
                .body(ANSWER)
                .put(CANNED + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("owner.username", equalTo(lan));
        moderator().delete(CANNED + "/" + id).then().statusCode(204);
        refused(official(lan).delete(CANNED + "/" + id).then(), 404, "not-found");
        refused(official(lan).body(other).put(CANNED + "/" + id).then(), 404, "not-found");
    }

    @Test
    void a_change_to_what_somebody_else_has_changed_is_refused() {
        var id = added(lan, ANSWER);
        moderator().body(ANSWER).put(CANNED + "/" + id).then().statusCode(200);

        refused(
                official(lan)
                        .header("If-Match", "\"1\"")
                        .body(ANSWER)
                        .put(CANNED + "/" + id)
                        .then(),
                412,
                "precondition-failed");
        refused(
                official(lan)
                        .header("If-Match", "\"1\"")
                        .delete(CANNED + "/" + id)
                        .then(),
                412,
                "precondition-failed");
        official(lan)
                .header("If-Match", "\"2\"")
                .delete(CANNED + "/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void halls_and_others_have_none_and_another_conference_has_its_own() {
        var id = added(lan, ANSWER);
        var elsewhere = TestConference.live().as(Role.MODERATOR);

        refused(conference.clerk(BIEN_HOA).get(CANNED).then(), 403, "forbidden");
        refused(conference.as(Role.ADMIN).get(CANNED).then(), 403, "forbidden");
        refused(conference.as(Role.OPERATOR).body(ANSWER).post(CANNED).then(), 403, "forbidden");
        elsewhere.get(CANNED).then().body("items", empty());
        elsewhere.delete(CANNED + "/" + id).then().statusCode(404);
    }

    @Test
    void what_is_no_canned_answer_is_refused() {
        refused(add(Map.of("title", "Thiếu")), 400, "invalid");
        refused(add(Map.of("title", " ", "text", "Được.")), 400, "invalid");
        refused(add(Map.of("title", "x".repeat(201), "text", "Được.")), 400, "invalid");
        refused(add(Map.of("title", "Dài", "text", "x".repeat(20_001))), 400, "invalid");
        refused(add(Map.of("title", "Chủ đề", "text", "Được.", "topic", "NO_SUCH")), 400, "invalid")
                .body("errors[0].code", equalTo("unknown-topic"));
        refused(
                add(Map.of("title", "Căn cứ", "text", "Được.", "references", Collections.nCopies(21, "Luật"))),
                400,
                "invalid");
        refused(add(Map.of("title", "Lạ", "text", "Được.", "owner", "lan")), 400, "invalid");
        refused(moderator().delete(CANNED + "/" + UUID.randomUUID()).then(), 404, "not-found");
        refused(moderator().delete(CANNED + "/no-uuid").then(), 404, "not-found");
    }

    private String added(String who, Map<String, Object> answer) {
        var response = official(who).body(answer).post(CANNED).then().statusCode(201);
        var id = response.extract().jsonPath().getString("id");
        response.header("Location", endsWith(CANNED + "/" + id)).header("ETag", "\"1\"");
        return id;
    }

    private ValidatableResponse add(Map<String, ?> answer) {
        return official(lan).body(answer).post(CANNED).then();
    }

    private RequestSpecification official(String username) {
        return conference.official(username);
    }

    private RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code))
                .body("title", not(equalTo(code)));
    }
}
