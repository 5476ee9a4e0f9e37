package vn.caunoi.questions.similar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class SimilarResourceTest extends ServiceTest {
    private static final String SIMILAR = "/api/v1/questions/similar";
    private static final String KEY = "Hòm phiếu có ổ khóa thì chìa giao cho ai giữ";
    private static final String TYPED = "hom phieu co khoa thi chia giao ai giu";

    private TestConference conference;
    private String lan;
    private final Map<String, String> numbers = new LinkedHashMap<>();

    /** The same asked by both halls and by phone, openly and privately; lan holds a private one. */
    @BeforeEach
    void meet() {
        if (conference != null) {
            return; // before all would be before the test knows the service's address
        }
        conference = TestConference.live();
        lan = conference.official("lan", false, "COUNTING");
        ask("open 731", conference.clerk(BIEN_HOA));
        ask("open 732", conference.clerk(LONG_KHANH));
        ask("private 731", conference.clerk(BIEN_HOA), "private", true);
        ask("private 732", conference.clerk(LONG_KHANH), "private", true);
        ask("private call", conference.as(Role.OPERATOR), "private", true, "bridgePoint", "732");
        var held = ask("private, held by lan", conference.clerk(LONG_KHANH), "private", true);
        act(conference.as(Role.MODERATOR), id(held), "assign", held.getLong("version"), Map.of("official", lan))
                .statusCode(200);
    }

    @Test
    void a_clerk_finds_what_is_open_and_the_own_halls_private_ones() {
        assertThat(found(conference.clerk(BIEN_HOA))).containsExactlyInAnyOrder("open 731", "open 732", "private 731");
        assertThat(found(conference.clerk(LONG_KHANH)))
                .containsExactlyInAnyOrder(
                        "open 731", "open 732", "private 732", "private call", "private, held by lan");
    }

    @Test
    void those_who_look_at_the_same_time_all_find_what_was_just_asked() {
        var busy = TestConference.live();
        for (int i = 0; i < 5; i++) {
            var number = busy.askAs(busy.clerk(BIEN_HOA), KEY + "?").getString("number");

            var looking = Stream.generate(() -> CompletableFuture.supplyAsync(() -> similar(busy.clerk(LONG_KHANH))))
                    .limit(3)
                    .toList();

            looking.forEach(one -> one.join().body("items.question.number", hasItem(number)));
        }
    }

    @Test
    void an_operator_finds_what_is_open_and_what_was_called_in() {
        assertThat(found(conference.as(Role.OPERATOR)))
                .containsExactlyInAnyOrder("open 731", "open 732", "private call");
    }

    @Test
    void an_official_finds_what_is_open_and_the_private_ones_held() {
        assertThat(found(conference.official(lan)))
                .containsExactlyInAnyOrder("open 731", "open 732", "private, held by lan");
        assertThat(found(conference.official("minh"))).containsExactlyInAnyOrder("open 731", "open 732");
    }

    @Test
    void a_moderator_finds_all() {
        assertThat(found(conference.as(Role.MODERATOR))).containsExactlyInAnyOrderElementsOf(numbers.values());
    }

    @Test
    void another_conference_finds_none_of_them() {
        assertThat(found(TestConference.live().as(Role.MODERATOR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "CHAIR", "SCREEN", "ADMIN"})
    void others_may_not_look_up(Role role) {
        similar(conference.as(role)).statusCode(403);
        conference
                .as(role)
                .queryParam("text", TYPED)
                .get("/api/v1/topics/suggestions")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_looks_up_signed_out() {
        given().queryParam("text", TYPED).get(SIMILAR).then().statusCode(401);
    }

    @Test
    void the_nearest_come_first_each_as_the_viewer_may_see_it() {
        similar(conference.clerk(BIEN_HOA))
                .statusCode(200)
                .body("items.score", everyItem(lessThanOrEqualTo(1f)))
                .body("items[0].score", greaterThan(0.6f))
                .body("items.find { it.question.bridgePoint.code == '732' }.question.original", nullValue())
                .body("items.find { it.question.bridgePoint.code == '731' }.question.status", equalTo("SUBMITTED"));
    }

    @Test
    void no_more_are_found_than_wanted() {
        conference
                .as(Role.MODERATOR)
                .queryParam("text", TYPED)
                .queryParam("limit", 2)
                .get(SIMILAR)
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void what_was_withdrawn_is_not_found_any_more() {
        var other = TestConference.live();
        var question = other.ask("Mực dấu bị khô thì đổ thêm loại nào?");
        assertThat(look(other, "muc dau bi kho")).containsExactly(question.getString("number"));

        act(other.clerk(BIEN_HOA), id(question), "withdraw", question.getLong("version"), null)
                .statusCode(200);

        assertThat(look(other, "muc dau bi kho")).isEmpty();
    }

    @Test
    void a_merged_question_is_shown_by_its_main_one_until_it_is_unmerged() {
        var other = TestConference.live();
        var main = other.ask("Mực dấu bị khô thì đổ thêm loại nào?");
        var merged = other.askAs(other.clerk(LONG_KHANH), "Hộp son đóng mộc cạn khô, châm gì vào?");
        act(
                        other.as(Role.MODERATOR),
                        id(merged),
                        "merge",
                        merged.getLong("version"),
                        Map.of("into", main.getString("id")))
                .statusCode(200);

        assertThat(look(other, "hop son dong moc")).containsExactly(main.getString("number"));
        assertThat(look(other, "muc dau kho, hop son dong moc")).containsExactly(main.getString("number"));

        var now = other.read(id(merged));
        act(other.as(Role.MODERATOR), id(merged), "unmerge", now.getLong("version"), null)
                .statusCode(200);

        assertThat(look(other, "hop son dong moc")).first().isEqualTo(merged.getString("number"));
    }

    @Test
    void an_answers_words_count_only_once_all_halls_may_read_it() {
        var other = TestConference.live();
        var official = other.official("minh", false, "SEALS");
        var question = other.ask("Trường hợp này xử lý ra sao?");
        var id = id(question);
        act(other.as(Role.MODERATOR), id, "assign", 1, Map.of("official", official))
                .statusCode(200);
        act(other.official(official), id, "take", 2, null).statusCode(200);
        var unanswered = score(other, "xử lý ra sao, khắc mộc gỗ");
        act(other.official(official), id, "answer", 3, Map.of("text", "Niêm phong rồi khắc mộc gỗ."))
                .statusCode(200);
        assertThat(score(other, "xử lý ra sao, khắc mộc gỗ")).isEqualTo(unanswered);

        act(other.as(Role.MODERATOR), id, "publish", 4, null).statusCode(200);

        assertThat(score(other, "xử lý ra sao, khắc mộc gỗ")).isGreaterThan(unanswered);
    }

    @Test
    void what_nothing_resembles_finds_nothing() {
        conference
                .clerk(BIEN_HOA)
                .queryParam("text", "qwerty zxcvb")
                .get(SIMILAR)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {SIMILAR, "/api/v1/topics/suggestions"})
    void a_malformed_value_is_refused_naming_it(String path) {
        for (var query : List.of(
                "text=", "text=%20%E2%80%8B", "text=a%07", "text=a&limit=0", "text=a&limit=21", "text=a&limit=x")) {
            conference
                    .clerk(BIEN_HOA)
                    .urlEncodingEnabled(false)
                    .get(path + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", not(equalTo("urn:caunoi:problem:internal")));
        }
        conference
                .clerk(BIEN_HOA)
                .get(path)
                .then()
                .body("type", equalTo("urn:caunoi:problem:invalid"))
                .body("errors.field", hasItem("text"))
                .body("errors.code", hasItem("required"));
        conference
                .clerk(BIEN_HOA)
                .queryParam("text", "ộ".repeat(4_001))
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("too-long"));
    }

    @Test
    void a_text_as_long_as_a_question_may_be_is_looked_up() {
        conference
                .clerk(BIEN_HOA)
                .queryParam("text", "hòm phiếu ".repeat(400))
                .get(SIMILAR)
                .then()
                .statusCode(200);
    }

    @Test
    void a_topic_is_proposed_and_sure_when_the_words_say_so() {
        suggestions("con dau cua to bi mat thi khac dau moi the nao")
                .body("items[0].topic.code", equalTo("SEALS"))
                .body("items[0].topic.label", equalTo("Dấu"))
                .body("sure", equalTo(true));
        suggestions("qwerty zxcvb").body("items.size()", equalTo(0)).body("sure", equalTo(false));
    }

    @Test
    void topics_learn_from_what_is_classified_but_not_from_what_is_private() {
        var other = TestConference.live();
        suggestions(other, "leo núi bằng xe đạp").body("items.size()", equalTo(0));
        other.ask("Xe đạp leo núi bị hỏng", "topic", "COUNTING", "private", true);
        suggestions(other, "leo núi bằng xe đạp").body("items.size()", equalTo(0));

        other.ask("Xe đạp leo núi bị hỏng", "topic", "VOTER_LIST");

        suggestions(other, "leo núi bằng xe đạp").body("items[0].topic.code", equalTo("VOTER_LIST"));
    }

    private JsonPath ask(String name, RequestSpecification asker, Object... fields) {
        var question = conference.askAs(asker, KEY + "?", fields);
        numbers.put(question.getString("number"), name);
        return question;
    }

    private List<String> found(RequestSpecification who) {
        return similar(who).statusCode(200).extract().jsonPath().getList("items.question.number", String.class).stream()
                .map(numbers::get)
                .toList();
    }

    private static ValidatableResponse similar(RequestSpecification who) {
        return who.queryParam("text", TYPED)
                .queryParam("limit", 20)
                .get(SIMILAR)
                .then();
    }

    private static List<String> look(TestConference conference, String text) {
        return conference
                .clerk(BIEN_HOA)
                .queryParam("text", text)
                .get(SIMILAR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.question.number");
    }

    private static float score(TestConference conference, String text) {
        return conference
                .clerk(BIEN_HOA)
                .queryParam("text", text)
                .get(SIMILAR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getFloat("items[0].score");
    }

    private ValidatableResponse suggestions(String text) {
        return suggestions(conference, text);
    }

    private static ValidatableResponse suggestions(TestConference conference, String text) {
        return conference
                .clerk(BIEN_HOA)
                .queryParam("text", text)
                .get("/api/v1/topics/suggestions")
                .then()
                .statusCode(200);
    }

    private static UUID id(JsonPath question) {
        return UUID.fromString(question.getString("id"));
    }
}
