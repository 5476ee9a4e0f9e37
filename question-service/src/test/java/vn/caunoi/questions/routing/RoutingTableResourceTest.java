package vn.caunoi.questions.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class RoutingTableResourceTest extends ServiceTest {
    private static final String TABLE = "/api/v1/topics/routing";
    private static final String PREVIEW = TABLE + "/preview";

    private TestConference conference;
    private String lan;
    private String minh;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
        minh = conference.official("minh", false, "COUNTING");
    }

    @Test
    void a_conference_starts_without_rules_and_caps() {
        TestConference.live()
                .as(Role.OFFICIAL)
                .get(TABLE)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("rules", equalTo(List.of()))
                .body("caps", equalTo(List.of()))
                .body("escalation.toDeputyMinutes", equalTo(5))
                .body("escalation.toModeratorMinutes", equalTo(10));
    }

    @Test
    void what_is_saved_is_read_back_and_the_second_who_saves_is_told() {
        var own = TestConference.live();
        var hoa = own.official("hoa", false, "SEALS");
        var body = table(
                List.of(rule("SEALS", List.of(hoa), List.of(), List.of())),
                List.of(Map.of("official", hoa, "open", 3)),
                2,
                4);

        save(own.as(Role.MODERATOR), 0, body)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rules[0].firstLine", equalTo(List.of(hoa)));
        save(own.as(Role.ADMIN), 0, body).statusCode(412).header("ETag", "\"1\"");

        own.as(Role.MODERATOR)
                .get(TABLE)
                .then()
                .body("version", equalTo(1))
                .body("rules.topic", equalTo(List.of("SEALS")))
                .body("caps[0].open", equalTo(3))
                .body("escalation.toModeratorMinutes", equalTo(4));
    }

    @Test
    void the_next_question_goes_by_what_was_saved_last() {
        var own = TestConference.live();
        var hoa = own.official("hoa", true);
        var tuan = own.official("tuan", true);

        save(own.as(Role.MODERATOR), 0, sealsTo(hoa)).statusCode(200);
        assertThat(holderOfNext(own)).isEqualTo(hoa);
        save(own.as(Role.MODERATOR), 1, sealsTo(tuan)).statusCode(200);
        assertThat(holderOfNext(own)).isEqualTo(tuan);
    }

    private static Map<String, Object> sealsTo(String official) {
        return table(List.of(rule("SEALS", List.of(official), List.of(), List.of())), List.of(), 5, 10);
    }

    private static String holderOfNext(TestConference conference) {
        var id = UUID.fromString(conference.ask("Dấu để đâu?", "topic", "SEALS").getString("id"));
        return conference.awaitStatus(id, "ASSIGNED").getString("official.username");
    }

    @Test
    void without_the_version_that_was_seen_nothing_is_saved() {
        conference
                .as(Role.MODERATOR)
                .body(table(List.of(), List.of(), 5, 10))
                .put(TABLE)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest(name = "{0}: reads {1}, saves {2}")
    @CsvSource({
        "CLERK,      403, 403",
        "OPERATOR,   403, 403",
        "OFFICIAL,   200, 403",
        "MODERATOR,  200, 412",
        "TECHNICIAN, 403, 403",
        "CHAIR,      403, 403",
        "SCREEN,     403, 403",
        "ADMIN,      200, 412"
    })
    void who_may_read_and_save_it(Role role, int reads, int saves) {
        conference.as(role).get(TABLE).then().statusCode(reads);
        // Nobody has seen that version: who may save is told so.
        save(conference.as(role), 99, table(List.of(), List.of(), 5, 10)).statusCode(saves);
        conference
                .as(role)
                .body(table(List.of(), List.of(), 5, 10))
                .post(PREVIEW)
                .then()
                .statusCode(saves == 412 ? 200 : 403);
    }

    @Test
    void every_fault_is_named_by_its_field() {
        var body = table(
                List.of(
                        rule("SEALS", List.of(lan, lan), List.of(minh), List.of(minh, "ai.do")),
                        rule("SEALS", List.of(), List.of(), List.of()),
                        rule("KHONG_CO", List.of(), List.of(), List.of())),
                List.of(
                        Map.of("official", "ai.do", "open", 1),
                        Map.of("official", lan, "open", 1),
                        Map.of("official", lan, "open", 2)),
                5,
                5);

        for (var answer : List.of(
                save(conference.as(Role.MODERATOR), 0, body),
                conference.as(Role.MODERATOR).body(body).post(PREVIEW).then())) {
            answer.statusCode(400);
            assertThat(faults(answer))
                    .containsExactlyInAnyOrder(
                            "rules[0].firstLine[1] duplicate",
                            "rules[0].fallback[0] in-two-lines",
                            "rules[0].fallback[1] unknown-official",
                            "rules[1].topic duplicate",
                            "rules[2].topic unknown-topic",
                            "caps[0].official unknown-official",
                            "caps[2].official duplicate",
                            "escalation.toModeratorMinutes not-after-deputies");
        }
        conference.as(Role.MODERATOR).get(TABLE).then().body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rules\":[],\"caps\":[]}",
                "{\"rules\":null,\"caps\":[],\"escalation\":{\"toDeputyMinutes\":5,\"toModeratorMinutes\":10}}",
                "{\"rules\":[null],\"caps\":[],\"escalation\":{\"toDeputyMinutes\":5,\"toModeratorMinutes\":10}}",
                "{\"rules\":[],\"caps\":[{\"official\":\"lan\",\"open\":0}],\"escalation\":{\"toDeputyMinutes\":5,\"toModeratorMinutes\":10}}",
                "{\"rules\":[],\"caps\":[],\"escalation\":{\"toDeputyMinutes\":0,\"toModeratorMinutes\":10}}",
                "{\"rules\":[],\"caps\":[],\"escalation\":{\"toDeputyMinutes\":5,\"toModeratorMinutes\":1441}}",
                "{\"rules\":[],\"caps\":[],\"escalation\":{\"toDeputyMinutes\":5,\"toModeratorMinutes\":10},\"more\":1}"
            })
    void what_is_no_table_is_refused(String body) {
        conference
                .as(Role.MODERATOR)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(TABLE)
                .then()
                .statusCode(400);
    }

    @Test
    void a_preview_tells_where_a_question_would_go_and_changes_nothing() {
        var own = TestConference.live();
        var hoa = own.official("hoa", false, "SEALS");
        var id = UUID.fromString(own.ask("Dấu lấy ở đâu?", "topic", "SEALS").getString("id"));
        var byRule = new TreeMap<String, Object>(
                table(List.of(rule("SEALS", List.of(hoa), List.of(), List.of())), List.of(), 5, 10));
        byRule.put("question", id);

        own.as(Role.MODERATOR)
                .body(byRule)
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("question.official", nullValue())
                .body("question.why", nullValue());
        byRule.put("question", UUID.randomUUID());
        assertThat(faults(own.as(Role.MODERATOR).body(byRule).post(PREVIEW).then()))
                .containsExactly("question unknown-question");
        assertThat(own.read(id).getLong("version")).isEqualTo(1);
        own.as(Role.MODERATOR).get(TABLE).then().body("version", equalTo(0));
    }

    @Test
    void a_preview_tells_how_the_load_would_shift() {
        var own = TestConference.live();
        var an = own.official("an", true, "SEALS");
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            ids.add(UUID.fromString(
                    own.ask("Dấu số " + i + "?", "topic", "SEALS").getString("id")));
        }
        ids.forEach(id -> own.awaitStatus(id, "ASSIGNED"));
        act(own.official(an), ids.get(0), "take", 2, null).statusCode(200);
        var binh = own.official("binh", true, "COUNTING");
        var body = new TreeMap<String, Object>(
                table(List.of(rule("SEALS", List.of(an, binh), List.of(), List.of())), List.of(), 5, 10));
        body.put("question", ids.get(1));

        own.as(Role.MODERATOR)
                .body(body)
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("question.official.username", equalTo(binh))
                .body("question.why.kind", equalTo("RULE"))
                .body("question.why.load", equalTo(0))
                .body("load.find { it.official.username == '" + an + "' }.now", equalTo(4))
                .body("load.find { it.official.username == '" + an + "' }.then", equalTo(2))
                .body("load.find { it.official.username == '" + binh + "' }.now", equalTo(0))
                .body("load.find { it.official.username == '" + binh + "' }.then", equalTo(2))
                .body("load.official.username", hasItem(an));
    }

    private static ValidatableResponse save(RequestSpecification who, long version, Object body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(TABLE)
                .then();
    }

    private static List<String> faults(ValidatableResponse answer) {
        var json = answer.extract().jsonPath();
        var faults = new ArrayList<String>();
        for (int i = 0; i < json.getList("errors").size(); i++) {
            faults.add(json.getString("errors[" + i + "].field") + " " + json.getString("errors[" + i + "].code"));
        }
        return faults;
    }

    private static Map<String, Object> rule(
            String topic, List<String> firstLine, List<String> deputies, List<String> fallback) {
        return Map.of("topic", topic, "firstLine", firstLine, "deputies", deputies, "fallback", fallback);
    }

    private static Map<String, Object> table(List<?> rules, List<?> caps, int toDeputy, int toModerator) {
        return Map.of(
                "rules",
                rules,
                "caps",
                caps,
                "escalation",
                Map.of("toDeputyMinutes", toDeputy, "toModeratorMinutes", toModerator));
    }
}
