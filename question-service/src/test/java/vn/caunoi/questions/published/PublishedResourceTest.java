package vn.caunoi.questions.published;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class PublishedResourceTest extends ServiceTest {
    private static final String PUBLISHED = "/api/v1/questions/published/";

    private TestConference conference;
    private String lan;
    private String key;

    @BeforeEach
    void openForReading() {
        conference = TestConference.live();
        lan = conference.official("lan", true);
        key = UUID.randomUUID().toString().substring(0, 8) + "00000";
        conference.readUnder(key);
    }

    @Test
    void what_was_published_is_read_without_an_account_the_newest_first() {
        published("Mượn con dấu được không?");
        published("Hòm phiếu phụ niêm phong thế nào?");

        read(key)
                .statusCode(200)
                .body("items.text", contains("Hòm phiếu phụ niêm phong thế nào?", "Mượn con dấu được không?"))
                .body("items[0].answer", equalTo("Được, theo hướng dẫn."))
                .body("items[0].hall.code", equalTo("731"))
                .body("total", equalTo(2))
                .body("older", nullValue());
    }

    @Test
    void nothing_is_read_that_is_open_or_private_and_nobody_who_asked() {
        conference.ask("Còn chờ?");
        answered("Riêng của điểm cầu?", false, "private", true);
        published("Của mọi người?", "asker", Map.of("name", "Trần Văn Thử", "commune", "phường Cầu Mơ"));

        var body = read(key)
                .statusCode(200)
                .body("items.text", contains("Của mọi người?"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("Trần Văn Thử", "phường Cầu Mơ", "Riêng của", "Còn chờ", lan);
    }

    @Test
    void what_was_taken_back_is_read_no_more() {
        var question = published("Rút lại thì sao?");
        read(key).body("items", hasSize(1));

        act(conference.as(Role.MODERATOR), question, "retract", 4, Map.of("reason", "Trả lời nhầm câu khác"))
                .statusCode(200);

        read(key).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void who_has_the_newest_is_told_so_without_a_body() {
        published("Câu thứ nhất?");
        var tag = read(key).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(PUBLISHED + key)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        published("Câu thứ hai?");
        given().header("If-None-Match", tag)
                .get(PUBLISHED + key)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void a_key_opens_one_conference_alone_and_none_once_it_was_renewed() {
        published("Câu của hội nghị này?");
        var former = key;

        conference.readUnder("an0ther" + key.substring(7));

        read(former).statusCode(404);
        read("an0ther" + key.substring(7)).statusCode(200).body("items", hasSize(1));
        read("nobodys0key00").statusCode(404).body("type", equalTo("urn:caunoi:problem:not-found"));
        read("%20").statusCode(404);
        read(key + "0".repeat(5_000)).statusCode(404);
    }

    @Test
    void an_expired_or_foreign_cookie_does_not_matter() {
        given().cookie("caunoi_session", "no token").get(PUBLISHED + key).then().statusCode(200);
    }

    @Test
    void pages_that_are_not_there_are_not_found() {
        given().get(PUBLISHED + key + "?page=0").then().statusCode(404);
        given().get(PUBLISHED + key + "?page=-1").then().statusCode(404);
    }

    private UUID published(String text, Object... fields) {
        return answered(text, true, fields);
    }

    private UUID answered(String text, boolean publish, Object... fields) {
        var question = UUID.fromString(conference.ask(text, fields).getString("id"));
        act(conference.as(Role.MODERATOR), question, "assign", 1, Map.of("official", lan))
                .statusCode(200);
        act(conference.official(lan), question, "take", 2, null).statusCode(200);
        act(
                        conference.official(lan),
                        question,
                        "answer",
                        3,
                        Map.of("text", "Được, theo hướng dẫn.", "publish", publish))
                .statusCode(200);
        return question;
    }

    private static ValidatableResponse read(String key) {
        return given().urlEncodingEnabled(false).get(PUBLISHED + key).then();
    }
}
