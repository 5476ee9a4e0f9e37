package vn.caunoi.questions.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.attachment.file.Pdfs;
import vn.caunoi.questions.attachment.file.Pictures;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class AttachmentResourceTest extends ServiceTest {
    private static final byte[] PHOTO = Pictures.withExif(Pictures.jpeg(64, 32), 6);

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
    void a_photo_goes_from_the_hall_to_the_desk_without_what_its_camera_wrote() {
        var question = asked();

        var id = attached(question, "question", hall(), "Danh sách.jpg", "image/jpeg", PHOTO);

        desk().get(files(question))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].name", equalTo("Danh sách.jpg"))
                .body("items[0].type", equalTo("image/jpeg"))
                .body("items[0].on", equalTo("question"))
                .body("items[0].released", equalTo(false))
                .body("items[0].by.username", containsString("731"))
                .body("items[0].actions", equalTo(List.of("delete", "release")));
        var file = desk().get(files(question) + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", "inline; filename*=UTF-8''Danh%20s%C3%A1ch.jpg")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .extract()
                .asByteArray();
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("GPS");
        // Anybody could tell the time of one and guess the next.
        assertThat(UUID.fromString(id).version()).isEqualTo(4);
    }

    @Test
    void a_document_is_stored_by_the_browser_not_shown() {
        var question = asked();

        var id = attached(question, "question", hall(), "Công văn.pdf", "application/pdf", Pdfs.plain());

        hall().get(files(question) + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.pdf")
                .body(startsWith("%PDF-1."));
    }

    @Test
    void other_halls_see_it_once_it_is_released_and_the_question_published() {
        var question = taken();
        var ofQuestion = attached(question, "question", hall(), "a.png", "image/png", Pictures.png(8, 8));
        var ofAnswer = attached(question, "answer", official(lan), "b.png", "image/png", Pictures.png(9, 9));
        assertSeen(question, hall(), ofQuestion);
        assertSeen(question, otherHall());

        act(official(lan), question, "answer", 3, Map.of("text", "Xem tệp kèm theo.", "publish", true))
                .statusCode(200);
        assertSeen(question, hall(), ofQuestion, ofAnswer);
        assertSeen(question, otherHall());

        official(lan).post(files(question) + "/" + ofAnswer + "/release").then().statusCode(204);
        official(lan).post(files(question) + "/" + ofAnswer + "/release").then().statusCode(204);
        assertSeen(question, otherHall(), ofAnswer);
        assertSeen(question, conference.as(Role.SCREEN), ofAnswer);
        // Who is behind an answer is the desk's to know.
        otherHall().get(files(question)).then().body("items[0].by", equalTo(null));
    }

    @Test
    void three_files_fit_and_a_file_sent_again_counts_once() {
        var question = asked();
        var first = attached(question, "question", hall(), "1.png", "image/png", Pictures.png(1, 8));
        attached(question, "question", hall(), "2.png", "image/png", Pictures.png(2, 8));
        attached(question, "question", hall(), "3.png", "image/png", Pictures.png(3, 8));

        assertThat(attached(question, "question", hall(), "1.png", "image/png", Pictures.png(1, 8)))
                .isEqualTo(first);
        refused(
                send(question, "question", hall(), "4.png", "image/png", Pictures.png(4, 8)),
                409,
                "too-many-attachments");
        hall().get(files(question)).then().body("items.name", equalTo(List.of("1.png", "2.png", "3.png")));
    }

    @Test
    void what_lies_or_is_a_bomb_or_holds_scripts_is_refused_saying_why() {
        var question = asked();
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        refused(send(question, "question", hall(), "a.png", "image/png", page), 415, "attachment-type")
                .body("detail", equalTo("Chỉ nhận ảnh JPEG, PNG và tài liệu PDF."));
        refused(send(question, "question", hall(), "a.jpg", "image/jpeg", Pictures.png(8, 8)), 415, "attachment-lies")
                .body("detail", containsString("nội dung là PNG"));
        refused(
                send(question, "question", hall(), "a.png", "application/json", Pictures.png(8, 8)),
                415,
                "attachment-lies");
        refused(
                        send(question, "question", hall(), "a.png", "image/png", Pictures.pngHeader(50_000, 50_000)),
                        422,
                        "attachment-too-many-pixels")
                .body("detail", containsString("50000 × 50000"));
        refused(
                send(question, "question", hall(), "a.pdf", "application/pdf", Pdfs.withScript()),
                422,
                "attachment-active");
        refused(
                        send(
                                question,
                                "question",
                                hall().header("Accept-Language", "en"),
                                "a.jpg",
                                "image/jpeg",
                                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}),
                        422,
                        "attachment-damaged")
                .body("title", equalTo("The file can't be read"));
        hall().get(files(question)).then().body("items", empty());
    }

    @Test
    void a_file_may_have_8_mib_and_nothing_else_more_than_64_kib() {
        var question = asked();

        refused(send(question, "question", hall(), "a.png", "image/png", new byte[(8 << 20) + 1]), 413, "too-large");
        // Comes through, to be told what it is.
        refused(send(question, "question", hall(), "a.png", "image/png", new byte[8 << 20]), 415, "attachment-type");
        refused(
                hall().header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of("text", "x".repeat(65 * 1024)))
                        .post("/api/v1/questions")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void nobody_adds_to_what_is_not_theirs() {
        var question = taken();
        var secret =
                UUID.fromString(conference.ask("Riêng tư?", "private", true).getString("id"));
        var png = Pictures.png(8, 8);

        refused(send(question, "question", otherHall(), "a.png", "image/png", png), 403, "forbidden");
        refused(send(question, "answer", hall(), "a.png", "image/png", png), 403, "forbidden");
        refused(send(question, "answer", official(minh), "a.png", "image/png", png), 403, "forbidden");
        refused(send(question, "question", conference.as(Role.SCREEN), "a.png", "image/png", png), 403, "forbidden");
        refused(send(question, "question", conference.as(Role.ADMIN), "a.png", "image/png", png), 403, "forbidden");
        refused(send(secret, "question", otherHall(), "a.png", "image/png", png), 404, "not-found");
        otherHall().get(files(secret)).then().statusCode(404);
        refused(send(UUID.randomUUID(), "question", hall(), "a.png", "image/png", png), 404, "not-found");
    }

    @Test
    void it_must_be_said_what_it_belongs_to() {
        var question = asked();

        refused(send(question, "", hall(), "a.png", "image/png", Pictures.png(8, 8)), 400, "invalid")
                .body("errors[0].field", equalTo("on"));
        refused(send(question, "desk", hall(), "a.png", "image/png", Pictures.png(8, 8)), 400, "invalid")
                .body("errors[0].code", equalTo("wrong-value"));
    }

    @Test
    void a_question_that_is_done_with_takes_no_more_files_and_one_not_begun_none_for_its_answer() {
        var question = asked();
        refused(send(question, "answer", desk(), "a.png", "image/png", Pictures.png(8, 8)), 409, "wrong-state");

        var answered = taken();
        act(official(lan), answered, "answer", 3, Map.of("text", "Được.")).statusCode(200);
        refused(send(answered, "question", hall(), "a.png", "image/png", Pictures.png(8, 8)), 409, "wrong-state");
    }

    @Test
    void who_sent_a_file_removes_it_and_the_desk_any() {
        var question = taken();
        var halls = attached(question, "question", hall(), "a.png", "image/png", Pictures.png(8, 8));
        var desks = attached(question, "question", official(lan), "b.png", "image/png", Pictures.png(9, 9));

        refused(hall().delete(files(question) + "/" + desks).then(), 403, "attachment-of-another");
        hall().delete(files(question) + "/" + halls).then().statusCode(204);
        hall().delete(files(question) + "/" + halls).then().statusCode(404);
        desk().delete(files(question) + "/" + desks).then().statusCode(204);
        hall().get(files(question)).then().body("items", empty());
        assertThat(count("select count(*) from attachment_content where attachment_id = ?1", UUID.fromString(halls)))
                .isZero();
    }

    @Test
    void a_file_of_a_private_question_is_never_released() {
        var question =
                UUID.fromString(conference.ask("Khiếu nại?", "private", true).getString("id"));
        var id = attached(question, "question", hall(), "a.png", "image/png", Pictures.png(8, 8));

        refused(desk().post(files(question) + "/" + id + "/release").then(), 409, "private-question");
        refused(official(minh).post(files(question) + "/" + id + "/release").then(), 404, "not-found");
    }

    @Test
    void a_file_is_found_with_its_own_question_alone() {
        var question = asked();
        var id = attached(question, "question", hall(), "a.png", "image/png", Pictures.png(8, 8));

        hall().get(files(asked()) + "/" + id).then().statusCode(404);
        hall().get(files(question) + "/no-uuid").then().statusCode(404);
        hall().get(files(question) + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private UUID asked() {
        return UUID.fromString(conference.ask("Xem ảnh kèm theo?").getString("id"));
    }

    private UUID taken() {
        var id = asked();
        act(desk(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(official(lan), id, "take", 2, null).statusCode(200);
        return id;
    }

    private RequestSpecification hall() {
        return conference.clerk(BIEN_HOA);
    }

    private RequestSpecification otherHall() {
        return conference.clerk(LONG_KHANH);
    }

    private RequestSpecification official(String username) {
        return conference.official(username);
    }

    private RequestSpecification desk() {
        return conference.as(Role.MODERATOR);
    }

    private static String files(UUID question) {
        return "/api/v1/questions/" + question + "/attachments";
    }

    private static ValidatableResponse send(
            UUID question, String on, RequestSpecification who, String name, String type, byte[] file) {
        var request = on.isEmpty() ? who : who.queryParam("on", on);
        return request.queryParam("name", name)
                .contentType(type)
                .body(file)
                .post(files(question))
                .then();
    }

    private static String attached(
            UUID question, String on, RequestSpecification who, String name, String type, byte[] file) {
        var answer = send(question, on, who, name, type, file).statusCode(201);
        var id = answer.extract().jsonPath().getString("id");
        answer.header("Location", endsWith(files(question) + "/" + id));
        return id;
    }

    private static void assertSeen(UUID question, RequestSpecification who, String... ids) {
        who.get(files(question)).then().statusCode(200).body("items.id", equalTo(List.of(ids)));
        for (var id : ids) {
            who.get(files(question) + "/" + id).then().statusCode(200);
        }
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code))
                .body("title", not(equalTo(code)));
    }
}
