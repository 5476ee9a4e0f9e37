package vn.caunoi.questions.hotline;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

@QuarkusTest
class PhoneResourceTest extends ServiceTest {
    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void a_look_at_the_number_is_kept_each_time() {
        var question = Hotline.calledIn(conference, "Xem số?", "+84 999 000 061");

        for (int i = 0; i < 2; i++) {
            conference
                    .as(Role.OPERATOR)
                    .post(path(question))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("phone", equalTo("0999 000 061"));
        }

        assertThat(count("select count(*) from phone_reveal where question_id = ?1", question))
                .isEqualTo(2);
        conference
                .as(Role.MODERATOR)
                .get("/api/v1/questions/" + question + "/history")
                .then()
                .body("items.action", contains("submit", "reveal", "reveal"))
                .body("items[1].by.displayName", not(equalTo(null)));
        assertThat(conference.read(question).getInt("version")).isEqualTo(1);
    }

    @Test
    void neither_the_number_nor_the_look_goes_out() {
        var question = Hotline.calledIn(conference, "Không ra ngoài?", "0999 000 062");
        conference.as(Role.OPERATOR).post(path(question)).then().statusCode(200);
        conference.awaitStatus(question, "SUBMITTED");

        assertThat(QuestionLog.of(question).toString()).doesNotContain("000062").doesNotContain("REVEAL");
    }

    @ParameterizedTest(name = "{0}: called in {1}, asked by a hall {2}, privately {3}")
    @CsvSource({
        "CLERK,      403, 403, 403",
        "OPERATOR,   200, 403, 404",
        "OFFICIAL,   403, 403, 403",
        "MODERATOR,  200, 409, 409",
        "TECHNICIAN, 403, 403, 403",
        "CHAIR,      403, 403, 403",
        "SCREEN,     403, 403, 403",
        "ADMIN,      403, 403, 403"
    })
    void who_may_look(Role role, int calledIn, int asked, int hidden) {
        var call = Hotline.calledIn(conference, "Của ai?", "0999 000 063");
        var form = UUID.fromString(conference.ask("Từ điểm cầu?").getString("id"));
        var secret =
                UUID.fromString(conference.ask("Riêng tư?", "private", true).getString("id"));

        assertThat(status(role, call)).isEqualTo(calledIn);
        assertThat(status(role, form)).isEqualTo(asked);
        assertThat(status(role, secret)).isEqualTo(hidden);
    }

    @Test
    void there_may_be_no_number_to_look_at() {
        var question = UUID.fromString(conference
                .askAs(conference.as(Role.OPERATOR), "Không để lại số?", "bridgePoint", "731")
                .getString("id"));

        conference
                .as(Role.OPERATOR)
                .post(path(question))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:no-phone-left"));
        assertThat(count("select count(*) from phone_reveal where question_id = ?1", question))
                .isZero();
    }

    @Test
    void nobody_looks_at_another_conferences_caller() {
        var question = Hotline.calledIn(TestConference.live(), "Hội nghị khác?", "0999 000 064");

        assertThat(status(Role.OPERATOR, question)).isEqualTo(404);
        assertThat(status(Role.MODERATOR, question)).isEqualTo(404);
        conference
                .as(Role.OPERATOR)
                .get("/api/v1/questions")
                .then()
                .body("items.id", not(hasItem(question.toString())));
    }

    private int status(Role role, UUID question) {
        var who = role == Role.CLERK ? conference.clerk(BIEN_HOA) : conference.as(role);
        return who.post(path(question)).statusCode();
    }

    private static String path(UUID question) {
        return "/api/v1/questions/" + question + "/caller-phone";
    }
}
