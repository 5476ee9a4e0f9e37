package vn.caunoi.questions.asking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestKeys;
import vn.caunoi.kit.testing.TestTokens;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.testing.TestRegistry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

/** What is refused changes nothing and says why. */
@QuarkusTest
class RefusedQuestionTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private TestConference conference;
    private long before;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @BeforeEach
    void count() {
        before = questionsOf(conference);
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(questionsOf(conference)).isEqualTo(before);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("no text", "{}", "text"),
                Arguments.of("null", "{\"text\":null}", "text"),
                Arguments.of("empty", "{\"text\":\"\"}", "text"),
                Arguments.of("blank", "{\"text\":\" \\n\\t\"}", "text"),
                Arguments.of("zero-width characters", "{\"text\":\"\\u200b\\u200d\\ufeff\"}", "text"),
                Arguments.of("Hangul filler", "{\"text\":\"\\u3164\\u3164\"}", "text"),
                Arguments.of("4,001 characters", "{\"text\":\"" + "ộ".repeat(4_001) + "\"}", "text"),
                Arguments.of("NUL", "{\"text\":\"a\\u0000b\"}", "text"),
                Arguments.of("a lone surrogate", "{\"text\":\"a\\ud800b\"}", "text"),
                Arguments.of("a number for text", "{\"text\":5}", "text"),
                Arguments.of("unknown topic", "{\"text\":\"Hỏi?\",\"topic\":\"NO_SUCH\"}", "topic"),
                Arguments.of("unknown field", "{\"text\":\"Hỏi?\",\"colour\":\"red\"}", "colour"),
                Arguments.of("duplicate field", "{\"text\":\"Hỏi?\",\"text\":\"Khác?\"}", "text"),
                Arguments.of("text for a flag", "{\"text\":\"Hỏi?\",\"urgent\":\"yes\"}", "urgent"),
                Arguments.of("a caller from a clerk", "{\"text\":\"Hỏi?\",\"caller\":{\"name\":\"A\"}}", "caller"),
                Arguments.of("an asker without name", "{\"text\":\"Hỏi?\",\"asker\":{}}", "asker.name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFields")
    void a_wrong_field_is_named(String what, String json, String field) {
        refused(ask(clerk(), json), 400, "invalid").body("errors.field", hasItem(field));
    }

    static Stream<Arguments> operatorsFaults() {
        return Stream.of(
                Arguments.of("no hall", "{\"text\":\"Hỏi?\"}", "bridgePoint"),
                Arguments.of("unknown hall", "{\"text\":\"Hỏi?\",\"bridgePoint\":\"999\"}", "bridgePoint"),
                Arguments.of(
                        "an asker", "{\"text\":\"Hỏi?\",\"bridgePoint\":\"731\",\"asker\":{\"name\":\"A\"}}", "asker"),
                Arguments.of(
                        "no such phone",
                        "{\"text\":\"Hỏi?\",\"bridgePoint\":\"731\",\"caller\":{\"name\":\"A\",\"phone\":\"12\"}}",
                        "caller.phone"),
                Arguments.of(
                        "call-back without phone",
                        "{\"text\":\"Hỏi?\",\"bridgePoint\":\"731\",\"caller\":{\"name\":\"A\",\"callback\":true}}",
                        "caller.phone"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operatorsFaults")
    void an_operator_names_the_hall_and_a_real_phone(String what, String json, String field) {
        refused(ask(conference.as(Role.OPERATOR), json), 400, "invalid").body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"text\":\"Hỏi?\"} x", "null"})
    void what_is_no_json_object_is_refused(String json) {
        var answer = ask(clerk(), json).then().statusCode(400);

        assertThat(answer.extract().contentType()).startsWith("application/problem+json");
    }

    @Test
    void deeply_nested_json_is_refused() {
        ask(clerk(), "{\"text\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void invalid_utf_8_is_refused() {
        var bytes = "{\"text\":\"a?b\"}".getBytes(StandardCharsets.US_ASCII);
        bytes[10] = (byte) 0xc3;

        var answer = clerk().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(bytes)
                .post(QUESTIONS);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void another_content_type_is_refused() {
        refused(
                clerk().contentType(ContentType.TEXT)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("Hỏi?")
                        .post(QUESTIONS),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_above_64_kib_is_refused() {
        ask(clerk(), "{\"text\":\"" + "a".repeat(70_000) + "\"}").then().statusCode(413);
    }

    @Test
    void a_clerk_does_not_ask_for_another_district() {
        refused(ask(clerk(), "{\"text\":\"Hỏi?\",\"bridgePoint\":\"732\"}"), 403, "other-hall");
    }

    @Test
    void only_clerks_and_operators_ask() {
        for (var role :
                new Role[] {Role.OFFICIAL, Role.MODERATOR, Role.SCREEN, Role.CHAIR, Role.TECHNICIAN, Role.ADMIN}) {
            refused(ask(conference.as(role), "{\"text\":\"Hỏi?\"}"), 403, "forbidden");
        }
    }

    @Test
    void a_missing_key_is_refused() {
        refused(clerk().body("{\"text\":\"Hỏi?\"}").post(QUESTIONS), 400, "invalid")
                .body("errors.field", hasItem("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "1-1-1-1-1"})
    void a_malformed_key_is_refused(String key) {
        refused(
                clerk().header("Idempotency-Key", key)
                        .body("{\"text\":\"Hỏi?\"}")
                        .post(QUESTIONS),
                400,
                "invalid");
    }

    @Test
    void without_a_session_nothing_is_taken() {
        refused(
                ask(
                        given().contentType(ContentType.JSON).header("Origin", SessionKeysResource.ORIGIN),
                        "{\"text\":\"?\"}"),
                401,
                "signed-out");
    }

    @Test
    void a_forged_cookie_is_refused() {
        var forged = TestTokens.of(viewer(UUID.randomUUID()), TestKeys.generate("test-1"), claims -> {});

        refused(ask(TestConference.with(forged), "{\"text\":\"Hỏi?\"}"), 401, "signed-out");
    }

    @Test
    void an_expired_cookie_is_refused() {
        var expired = TestTokens.of(
                viewer(UUID.randomUUID()),
                SessionKeysResource.keys(),
                claims -> claims.setExpirationTimeMinutesInTheFuture(-5));

        refused(ask(TestConference.with(expired), "{\"text\":\"Hỏi?\"}"), 401, "signed-out");
    }

    @Test
    void the_cookie_of_a_session_that_was_ended_is_refused() {
        var session = UUID.randomUUID();
        var token = TestTokens.of(viewer(session));
        TestConference.with(token).get(QUESTIONS).then().statusCode(200);

        TestRegistry.endSession(session);

        await().untilAsserted(() -> refused(TestConference.with(token).get(QUESTIONS), 401, "signed-out"));
        refused(ask(TestConference.with(token), "{\"text\":\"Hỏi?\"}"), 401, "signed-out");
        assertThat(count("select count(*) from ended_session where session = ?1", session))
                .as("remembered for a restart without Kafka")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "null", ""})
    void a_foreign_or_missing_origin_is_refused(String origin) {
        var request = given().contentType(ContentType.JSON)
                .cookie(SessionToken.COOKIE, TestTokens.clerk(conference.id(), "731", BIEN_HOA.name()));

        refused(
                ask(origin.isEmpty() ? request : request.header("Origin", origin), "{\"text\":\"Hỏi?\"}"),
                403,
                "foreign-origin");
    }

    @Test
    void english_is_spoken_to_who_prefers_it() {
        refused(
                        ask(clerk().header("Accept-Language", "en-GB,en;q=0.9"), "{\"text\":\"?\",\"topic\":\"X\"}"),
                        400,
                        "invalid")
                .body("errors[0].detail", equalTo("The conference has no such topic."));
    }

    @Test
    void a_conference_that_has_not_arrived_yet_is_not_ready_rather_than_wrong() {
        var stranger = TestTokens.clerk(UUID.randomUUID(), "731", BIEN_HOA.name());

        refused(ask(TestConference.with(stranger), "{\"text\":\"Hỏi?\"}"), 503, "not-ready-yet")
                .header("Retry-After", "2");
    }

    private RequestSpecification clerk() {
        return conference.clerk(BIEN_HOA);
    }

    private Viewer viewer(UUID session) {
        return new Viewer(session, "clerk.731", "Tổ thư ký", Role.CLERK, conference.id(), BIEN_HOA);
    }

    private static Response ask(RequestSpecification who, String json) {
        return who.header("Idempotency-Key", UUID.randomUUID()).body(json).post(QUESTIONS);
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code));
    }
}
