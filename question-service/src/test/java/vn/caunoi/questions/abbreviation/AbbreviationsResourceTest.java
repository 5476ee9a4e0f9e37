package vn.caunoi.questions.abbreviation;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

@QuarkusTest
class AbbreviationsResourceTest extends ServiceTest {
    private static final String ABBREVIATIONS = "/api/v1/topics/abbreviations";

    @Test
    void a_conference_starts_with_those_of_the_field() {
        TestConference.live()
                .clerk(BIEN_HOA)
                .get(ABBREVIATIONS)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("items.short", contains("UBBC", "UBND", "HĐND", "ĐBQH", "BBC", "TBC", "KVBP", "DSCT", "MTTQ"));
    }

    @Test
    void a_moderators_table_is_kept_and_used_by_look_ups() {
        var conference = TestConference.live();
        var number = conference.ask("Phòng họp trực tuyến mở lúc nào?").getString("number");

        put(conference, item(" PHTT ", "Phòng họp trực tuyến"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items", equalTo(List.of(item("PHTT", "Phòng họp trực tuyến"))));

        conference.clerk(BIEN_HOA).get(ABBREVIATIONS).then().body("items.short", contains("PHTT"));
        conference
                .clerk(BIEN_HOA)
                .queryParam("text", "phtt")
                .get("/api/v1/questions/similar")
                .then()
                .body("items.question.number", contains(number));
    }

    @Test
    void of_two_moderators_who_change_one_table_the_second_is_told() {
        var conference = TestConference.live();
        put(conference, item("A", "Ấp")).statusCode(200);

        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("items", List.of()))
                .put(ABBREVIATIONS)
                .then()
                .statusCode(412);
        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("items", List.of()))
                .put(ABBREVIATIONS)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MODERATOR", "ADMIN"})
    void only_who_settles_things_writes(Role role) {
        TestConference.live()
                .as(role)
                .body(Map.of("items", List.of()))
                .put(ABBREVIATIONS)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "UB ND", "U.B", "aaaaaaaaaaaaaaaaaaaaa"})
    void a_short_form_is_one_short_word(String shortForm) {
        put(TestConference.live(), item(shortForm, "Ủy ban"))
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("items[0].short")));
    }

    @Test
    void a_short_form_stands_once_and_stands_for_something() {
        var conference = TestConference.live();

        put(conference, item("HĐND", "Hội đồng nhân dân"), item("hdnd", "Hội đồng"))
                .statusCode(400)
                .body("errors.field", hasItem("items[1].short"));
        put(conference, item("HĐND", " ")).statusCode(400).body("errors.field", hasItem("items[0].long"));
        conference.as(Role.MODERATOR).body("{}").put(ABBREVIATIONS).then().statusCode(400);
        conference
                .as(Role.MODERATOR)
                .body("{\"items\":[null]}")
                .put(ABBREVIATIONS)
                .then()
                .statusCode(400);
    }

    private static Map<String, String> item(String shortForm, String longForm) {
        return Map.of("short", shortForm, "long", longForm);
    }

    @SafeVarargs
    private static ValidatableResponse put(TestConference conference, Map<String, String>... items) {
        return conference
                .as(Role.MODERATOR)
                .body(Map.of("items", List.of(items)))
                .put(ABBREVIATIONS)
                .then();
    }
}
