package vn.caunoi.kit.problem;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.session.EndedSessions;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestKeys;
import vn.caunoi.kit.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(SessionKeysResource.class)
class BadInputTest {
    private static final String THINGS = "/api/v1/things";
    private static final String TAKE = THINGS + "/" + UUID.randomUUID() + "/take";
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @TestHTTPResource(THINGS)
    URL things;

    @Inject
    EndedSessions ended;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|invalid|text|required",
                "{\"text\":null}|invalid|text|required",
                "{\"text\":\"\"}|invalid|text|blank",
                "{\"text\":\" \\u200b\\u3164\"}|invalid|text|blank",
                "{\"text\":\"12345678901\"}|invalid|text|too-long",
                "{\"text\":\"a\\u0000\"}|invalid|text|control-character",
                "{\"text\":\"\\ud800\"}|invalid|text|lone-surrogate",
                "{\"text\":\"a\",\"asker\":{\"name\":\"\\udc00\"}}|invalid|asker.name|lone-surrogate",
                "{\"text\":\"a\",\"asker\":{\"name\":\"123456\"}}|invalid|asker.name|too-long",
                "{\"text\":\"a\",\"texts\":[\"a\",\"long\"]}|invalid|texts[1]|too-long",
                "{\"text\":\"a\",\"colour\":1}|invalid|colour|unknown-field",
                "{\"text\":\"a\",\"asker\":{\"phone\":1}}|invalid|asker.phone|unknown-field",
                "{\"text\":\"a\",\"text\":\"b\"}|invalid|text|duplicate-field",
                "{\"text\":5}|invalid|text|wrong-type",
                "{\"text\":[]}|invalid|text|wrong-type",
                "{\"text\":\"a\",\"count\":\"5\"}|invalid|count|wrong-type",
                "{\"text\":\"a\",\"urgent\":1}|invalid|urgent|wrong-type",
            })
    void a_field_that_is_wrong_is_named(String body, String problem, String field, String code) {
        problem(
                        request()
                                .body(body.getBytes(StandardCharsets.UTF_8))
                                .post(THINGS)
                                .then(),
                        400,
                        problem)
                .body("errors.field", hasItem(field))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} {}",
                "text",
                "null",
                "[]",
                "5",
                "{'text':'a'}",
                "{\"text\":NaN}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        malformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_empty_or_deep_or_wrongly_encoded_body_is_malformed() {
        malformed(new byte[0]);
        malformed("[".repeat(5000).getBytes());
        malformed(("{\"asker\":".repeat(40) + "1" + "}".repeat(40)).getBytes());
        malformed(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '(', '"', '}'});
        malformed(
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
                });
        malformed("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void another_content_type_is_415() {
        problem(
                given().contentType("text/plain")
                        .body("{\"text\":\"a\"}")
                        .post(THINGS)
                        .then(),
                415,
                "unsupported-media-type");
        problem(
                given().contentType("application/x-www-form-urlencoded")
                        .body("text=a")
                        .post(THINGS)
                        .then(),
                415,
                "unsupported-media-type");
        problem(
                given().config(RAW)
                        .contentType("application/json;charset=UTF-16")
                        .body("{\"text\":\"a\"}".getBytes())
                        .post(THINGS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_without_a_content_type_is_415() throws Exception {
        var untyped = HttpRequest.newBuilder(things.toURI())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(untyped, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_body_over_64_kib_is_413() {
        problem(request().body("x".repeat(65 * 1024)).post(THINGS).then(), 413, "too-large");
        problem(request().body("x".repeat(3 * 1024 * 1024)).post(THINGS).then(), 413, "too-large");
    }

    @Test
    void a_body_over_64_kib_that_does_not_say_so_is_cut_off() throws Exception {
        var text = "{\"text\":\"" + "x".repeat(65 * 1024) + "\"}";

        assertThat(inChunks(things.toURI(), "application/json", text.getBytes()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void an_upload_may_be_larger() throws Exception {
        var file = new byte[3 << 20];
        var uploads = URI.create(things + "/files");

        given().config(RAW)
                .contentType("image/png")
                .body(file)
                .post(THINGS + "/files")
                .then()
                .body("size", equalTo(3 << 20));
        assertThat(inChunks(uploads, "image/png", file).body()).isEqualTo("{\"size\":" + (3 << 20) + "}");
    }

    @Test
    void an_upload_over_8_mib_is_413() throws Exception {
        var file = new byte[(8 << 20) + 1];

        problem(
                given().config(RAW)
                        .contentType("image/png")
                        .body(file)
                        .post(THINGS + "/files")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void what_is_not_there_is_404_and_what_is_not_done_405_or_406() {
        problem(given().get("/api/v1/nothing").then(), 404, "not-found");
        problem(given().get("/api").then(), 404, "not-found");
        problem(
                official()
                        .header("If-Match", "\"7\"")
                        .post(THINGS + "/not-a-uuid/take")
                        .then(),
                404,
                "not-found");
        problem(given().delete(THINGS).then(), 405, "method-not-allowed");
        problem(given().accept("text/csv").get(THINGS).then(), 406, "not-acceptable");
    }

    @Test
    void a_malformed_query_is_400() {
        problem(given().get(THINGS + "?limit=201").then(), 400, "invalid").body("errors.field", hasItem("limit"));
        problem(given().get(THINGS + "?limit=many").then(), 400, "invalid").body("errors.field", hasItem("limit"));
        problem(given().get(THINGS + "?id=1").then(), 400, "invalid").body("errors.field", hasItem("id"));
        problem(given().urlEncodingEnabled(false).get(THINGS + "?q=%00").then(), 400, "malformed-address");
        problem(given().urlEncodingEnabled(false).get(THINGS + "?q=%C3%28").then(), 400, "malformed-address");
    }

    @Test
    void texts_are_vietnamese_unless_english_is_preferred() {
        given().get(THINGS + "/nothing")
                .then()
                .body("title", equalTo("Không tìm thấy"))
                .header("Content-Language", "vi");
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(THINGS + "/nothing")
                .then()
                .body("title", equalTo("Not found"))
                .header("Content-Language", "en");
        request()
                .header("Accept-Language", "en")
                .body("{\"text\":\"12345678901\"}")
                .post(THINGS)
                .then()
                .body("errors[0].detail", equalTo("At most 10 characters."));
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_our_insides() {
        problem(given().get(THINGS + "/broken").then(), 500, "internal")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
        problem(given().get(THINGS + "/outage").then(), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void the_session_decides_before_the_version() {
        problem(request().post(TAKE).then(), 401, "signed-out");
        problem(as(token(Role.CLERK)).post(TAKE).then(), 403, "forbidden");
        problem(official().post(TAKE).then(), 428, "precondition-required");
        problem(official().header("If-Match", "7").post(TAKE).then(), 400, "invalid");
        problem(official().header("If-Match", "\"6\"").post(TAKE).then(), 412, "precondition-failed");
        official().header("If-Match", "\"7\"").post(TAKE).then().statusCode(200);
    }

    @Test
    void forged_expired_and_ended_sessions_are_signed_out() {
        var viewer = new Viewer(UUID.randomUUID(), "lan", "Lan", Role.OFFICIAL, UUID.randomUUID(), null);
        ended.end(viewer.session(), Instant.now().plus(Duration.ofHours(1)));

        problem(as("x.y.z").post(TAKE).then(), 401, "signed-out");
        problem(
                as(TestTokens.of(viewer, TestKeys.generate("test-1"), claims -> {}))
                        .post(TAKE)
                        .then(),
                401,
                "signed-out");
        problem(as(TestTokens.of(viewer)).post(TAKE).then(), 401, "signed-out");
        problem(
                as(TestTokens.of(
                                new Viewer(UUID.randomUUID(), "lan", "Lan", Role.OFFICIAL, UUID.randomUUID(), null),
                                SessionKeysResource.keys(),
                                claims -> claims.setExpirationTimeMinutesInTheFuture(-1)))
                        .post(TAKE)
                        .then(),
                401,
                "signed-out");
        problem(given().get(THINGS + "/me").then(), 401, "signed-out");
        problem(given().cookie(SessionToken.COOKIE, "x.y.z").get(THINGS + "/me").then(), 401, "signed-out");
    }

    @Test
    void an_expired_cookie_does_not_bar_what_is_open_to_all() {
        as("x.y.z").body("{\"text\":\"a\"}").post(THINGS).then().statusCode(200);
    }

    @Test
    void with_the_cookie_an_unsafe_request_must_come_from_our_pages() {
        var signedIn = Map.of(SessionToken.COOKIE, token(Role.OFFICIAL));
        foreign(request().cookies(signedIn));
        foreign(request().cookies(signedIn).header("Origin", "https://evil.test"));
        foreign(request().cookies(signedIn).header("Origin", "null"));
        foreign(request().cookies(signedIn).header("Origin", SessionKeysResource.ORIGIN + ".evil.test"));
        foreign(request().cookies(signedIn).header("Sec-Fetch-Site", "same-site"));
        foreign(request()
                .cookies(signedIn)
                .header("Origin", "https://evil.test")
                .header("Sec-Fetch-Site", "same-origin"));
        request()
                .cookies(signedIn)
                .header("Sec-Fetch-Site", "same-origin")
                .header("If-Match", "\"7\"")
                .post(TAKE)
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_cookie_a_foreign_page_may_not_sign_anyone_in() {
        foreign(request().header("Origin", "https://evil.test"));
        foreign(request().header("Sec-Fetch-Site", "cross-site"));
        request().body("{\"text\":\"a\"}").post(THINGS).then().statusCode(200);
    }

    @Test
    void instants_have_milliseconds_and_an_absent_field_differs_from_an_empty_one() {
        var body =
                given().get(THINGS + "/thing").then().statusCode(200).extract().asString();

        assertThat(body).isEqualTo("{\"at\":\"2021-04-28T01:00:00.000Z\",\"known\":null}");
    }

    @Test
    void a_request_goes_on_with_the_trace_it_came_with() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(THINGS + "/trace")
                .then()
                .body("trace", startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-"));
    }

    private static HttpResponse<String> inChunks(URI uri, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static RequestSpecification request() {
        return given().config(RAW).contentType("application/json");
    }

    private static RequestSpecification as(String token) {
        return request().cookie(SessionToken.COOKIE, token).header("Origin", SessionKeysResource.ORIGIN);
    }

    private static RequestSpecification official() {
        return as(token(Role.OFFICIAL));
    }

    private static String token(Role role) {
        return TestTokens.of(role, "lan", UUID.randomUUID());
    }

    private static void foreign(RequestSpecification request) {
        problem(request.header("If-Match", "\"7\"").post(TAKE).then(), 403, "foreign-origin");
    }

    private static void malformed(byte[] body) {
        problem(request().body(body).post(THINGS).then(), 400, "malformed-json");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:" + code))
                .body("status", equalTo(status))
                .body("title", not(equalTo(code)));
    }
}
