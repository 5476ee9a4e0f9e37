package vn.caunoi.questions.handling;

import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.caunoi.questions.testing.TestConference.act;

/** A conference with two officials who are off duty, so that nobody but the test assigns its questions. */
public abstract class LifeTest extends ServiceTest {
    protected static final Map<String, Object> YES = Map.of("text", "Được.");

    protected TestConference conference;
    protected String lan;
    protected String minh;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
        lan = conference.official("lan", false, "VOTER_LIST");
        minh = conference.official("minh", false, "VOTER_LIST");
    }

    protected UUID asked(String text, Object... fields) {
        return id(conference.ask(text, fields));
    }

    protected UUID taken() {
        return taken(asked("Ghi tên ở đâu?"));
    }

    /** Assigned to Lan and taken: version 3. */
    protected UUID taken(UUID id) {
        act(moderator(), id, "assign", 1, Map.of("official", lan)).statusCode(200);
        act(official(), id, "take", 2, null).statusCode(200);
        return id;
    }

    /** Version 4. */
    protected UUID published() {
        var id = taken();
        act(official(), id, "answer", 3, Map.of("text", "Được.", "publish", true))
                .statusCode(200);
        return id;
    }

    protected RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }

    protected RequestSpecification official() {
        return conference.official(lan);
    }

    protected static UUID id(JsonPath question) {
        return UUID.fromString(question.getString("id"));
    }

    protected static ValidatableResponse read(RequestSpecification who, UUID question) {
        return who.get("/api/v1/questions/" + question).then();
    }

    /** Asserts the refusal, and that the question is as it was. */
    protected ValidatableResponse refused(
            UUID question, long version, ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code));
        assertThat(conference.read(question).getLong("version")).isEqualTo(version);
        return answer;
    }
}
