package vn.caunoi.questions.similar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class DuplicatesResourceTest extends ServiceTest {
    private static final String DUPLICATES = "/api/v1/questions/duplicates";

    @Test
    void the_later_question_is_paired_with_the_earlier_one() {
        var conference = TestConference.live();
        var earlier = conference.ask("Hòm phiếu có khóa thì ai giữ chìa?");
        conference.ask("Mức bồi dưỡng ngày bỏ phiếu là bao nhiêu?");
        var later = conference.askAs(conference.clerk(LONG_KHANH), "hom phieu co khoa, ai giu chia?");

        duplicates(conference)
                .body("items.question.number", equalTo(List.of(later.getString("number"))))
                .body("items.other.number", equalTo(List.of(earlier.getString("number"))));
    }

    @Test
    void what_a_moderator_told_apart_is_not_proposed_again() {
        var conference = TestConference.live();
        var earlier = conference.ask("Hòm phiếu có khóa thì ai giữ chìa?");
        var later = conference.ask("hom phieu co khoa, ai giu chia?");
        duplicates(conference).body("items.size()", equalTo(1));

        refuse(conference, earlier.getString("id"), later.getString("id")).statusCode(204);
        refuse(conference, later.getString("id"), earlier.getString("id")).statusCode(204);

        duplicates(conference).body("items.size()", equalTo(0));
    }

    @Test
    void what_was_merged_is_not_proposed_any_more() {
        var conference = TestConference.live();
        var earlier = conference.ask("Hòm phiếu có khóa thì ai giữ chìa?");
        var later = conference.ask("hom phieu co khoa, ai giu chia?");

        act(
                        conference.as(Role.MODERATOR),
                        UUID.fromString(later.getString("id")),
                        "merge",
                        later.getLong("version"),
                        Map.of("into", earlier.getString("id")))
                .statusCode(200);

        duplicates(conference).body("items.size()", equalTo(0));
    }

    @Test
    void a_private_question_is_in_no_pair() {
        var conference = TestConference.live();
        conference.ask("Hòm phiếu có khóa thì ai giữ chìa?");
        conference.ask("Hòm phiếu có khóa thì ai giữ chìa?", "private", true);

        duplicates(conference).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MODERATOR")
    void only_a_moderator_sees_and_judges_them(Role role) {
        var conference = TestConference.live();

        conference.as(role).get(DUPLICATES).then().statusCode(403);
        conference.as(role).delete(DUPLICATES).then().statusCode(403);
    }

    @Test
    void ids_that_are_missing_malformed_alike_or_unknown_are_refused() {
        var conference = TestConference.live();
        var question = conference.ask("Hòm phiếu có khóa thì ai giữ chìa?").getString("id");
        var foreign = foreign();

        conference.as(Role.MODERATOR).delete(DUPLICATES).then().statusCode(400).body("errors.field", hasItem("other"));
        refuse(conference, "x", question).statusCode(400).body("errors.field", hasItem("question"));
        refuse(conference, question, question).statusCode(400).body("errors.field", hasItem("other"));
        refuse(conference, question, UUID.randomUUID().toString()).statusCode(404);
        refuse(conference, question, foreign.getString("id")).statusCode(404);
    }

    private static JsonPath foreign() {
        return TestConference.live().ask("Hòm phiếu có khóa thì ai giữ chìa?");
    }

    private static ValidatableResponse duplicates(TestConference conference) {
        return conference.as(Role.MODERATOR).get(DUPLICATES).then().statusCode(200);
    }

    private static ValidatableResponse refuse(TestConference conference, String question, String other) {
        return conference
                .as(Role.MODERATOR)
                .queryParam("question", question)
                .queryParam("other", other)
                .delete(DUPLICATES)
                .then();
    }
}
