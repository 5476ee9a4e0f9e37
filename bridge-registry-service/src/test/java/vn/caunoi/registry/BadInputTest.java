package vn.caunoi.registry;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Whatever is wrong with a request, it is told what, in Vietnamese, and nothing has changed. */
@RegistryTest
class BadInputTest {
    private static final String STATE = "/api/v1/conference/state";

    @Inject
    Hub hub;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", "malformed-json"),
                Arguments.of("null", "malformed-json"),
                Arguments.of("{}", "invalid"),
                Arguments.of("{\"state\":null}", "invalid"),
                Arguments.of("{\"state\":\"OPEN\"}", "invalid"),
                Arguments.of("{\"state\":\"live\"}", "invalid"),
                Arguments.of("{\"state\":3}", "invalid"),
                Arguments.of("{\"state\":[\"ANSWERING\"]}", "invalid"),
                Arguments.of("{\"state\":\"ANSWERING\",\"title\":\"x\"}", "invalid"),
                Arguments.of("{\"state\":\"ANSWERING\",\"state\":\"ANSWERING\"}", "invalid"),
                Arguments.of("{\"state\":\"ANSWERING\"", "malformed-json"),
                Arguments.of("{\"state\":\"ANSWERING\"} {}", "malformed-json"),
                Arguments.of("[\"ANSWERING\"]", "malformed-json"),
                Arguments.of("{\"state\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_says_nothing_clear_changes_nothing(String body, String problem) {
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body(body)
                .put(STATE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", problem == null ? notNullValue() : equalTo("urn:caunoi:problem:" + problem))
                .body("title", notNullValue());

        nothingChanged();
    }

    @Test
    void the_field_that_is_wrong_is_named() {
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body("{\"state\":\"ANSWERING\",\"colour\":1}")
                .put(STATE)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("colour"))
                .body("errors.code", hasItem("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data"})
    void another_content_type_changes_nothing(String type) {
        plain(moderator)
                .header("Origin", SessionKeysResource.ORIGIN)
                .header("If-Match", "\"1\"")
                .header("Content-Type", type)
                .body("{\"state\":\"ANSWERING\"}".getBytes(StandardCharsets.UTF_8))
                .put(STATE)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:caunoi:problem:unsupported-media-type"));

        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://caunoi.test:444", "https://CAUNOI.test.evil.example"})
    void a_foreign_origin_changes_nothing(String origin) {
        plain(moderator)
                .header("Origin", origin)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"state\":\"ANSWERING\"}")
                .put(STATE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:foreign-origin"));

        nothingChanged();
    }

    @Test
    void a_missing_origin_changes_nothing() {
        plain(moderator)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"state\":\"ANSWERING\"}")
                .put(STATE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:caunoi:problem:foreign-origin"));

        nothingChanged();
    }

    @Test
    void a_body_that_is_too_large_changes_nothing() {
        Browser.page(moderator)
                .header("If-Match", "\"1\"")
                .body("{\"state\":\"" + "A".repeat(70_000) + "\"}")
                .put(STATE)
                .then()
                .statusCode(413);

        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"clerk.731\"}",
                "{\"username\":null,\"password\":null}",
                "{\"username\":\"\",\"password\":\"caunoi-demo\"}",
                "{\"username\":\" \\u3164\\u200b\",\"password\":\"caunoi-demo\"}",
                "{\"username\":\"clerk.731\\u0000\",\"password\":\"caunoi-demo\"}",
                "{\"username\":\"clerk.731\",\"password\":\"caunoi-demo\\u0000\"}",
                "{\"username\":\"clerk.731\",\"password\":\"\\ud800\"}",
                "{\"username\":\"clerk.731\",\"password\":\"caunoi-demo\",\"role\":\"ADMIN\"}",
                "{\"username\":\"x\",\"username\":\"clerk.731\",\"password\":\"caunoi-demo\"}",
                "{\"username\":[\"clerk.731\"],\"password\":\"caunoi-demo\"}",
                "{\"username\":\"clerk.731\",\"password\":12345}"
            })
    void nobody_signs_in_with_anything_but_a_name_and_a_password(String body) {
        Browser.page().body(body).post("/api/v1/session").then().statusCode(400).header("Set-Cookie", equalTo(null));
    }

    @Test
    void invalid_utf_8_signs_nobody_in() {
        var body = "{\"username\":\"clerk.731\",\"password\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xff;

        Browser.page().body(body).post("/api/v1/session").then().statusCode(400);
    }

    @Test
    void a_password_that_was_wrong_is_not_repeated() {
        var answer = Browser.page()
                .body("{\"username\":\"clerk.731\",\"password\":\"secret\\u0000word\"}")
                .post("/api/v1/session");

        assertThat(answer.asString()).doesNotContain("secret");
    }

    @Test
    void signing_in_is_done_with_json_alone() {
        given().header("Content-Type", "text/plain")
                .body("{\"username\":\"clerk.731\",\"password\":\"caunoi-demo\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/session")
                .then()
                .statusCode(415);
    }

    @Test
    void an_unknown_path_and_an_unknown_method_are_told_so() {
        Browser.page(moderator).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        Browser.page(moderator).patch("/api/v1/conference").then().statusCode(405);
    }

    private static RequestSpecification plain(String session) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                .cookie(SessionToken.COOKIE, session);
    }

    private void nothingChanged() {
        Browser.page(moderator)
                .get("/api/v1/conference")
                .then()
                .body("state", equalTo("LIVE"))
                .body("version", equalTo(1));
    }
}
