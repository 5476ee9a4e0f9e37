package vn.caunoi.standalone.frontdoor;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.backends.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrontDoorTest {

    @TempDir
    static Path pages;

    private static final int PORT = Ports.free();
    private static final String ATTACHMENTS =
            "/api/v1/questions/0190a5b2-0000-7000-8000-000000000001/attachments?on=question";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static StandInService questions;
    private static StandInService registry;
    private static FrontDoor door;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(pages.resolve("assets"));
        Files.writeString(pages.resolve("index.html"), "<title>Cầu Nối</title>");
        Files.writeString(pages.resolve("assets/app-1a2b.js"), "start()");
        questions = StandInService.start("questions");
        registry = StandInService.start("registry");
        door = FrontDoor.open(new FrontDoorOptions(
                PORT,
                pages,
                new Upstream(questions.port()),
                new Upstream(registry.port()),
                new Upstream(Ports.free())));
    }

    @AfterAll
    static void close() {
        door.close();
        questions.close();
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/questions, questions",
        "/api/v1/questions/42?status=PUBLISHED, questions",
        "/api/v1/topics, questions",
        "/api/v1/officials, questions",
        "/api/v1/hotline, questions",
        "/api/v1/reports, questions",
        "/api/v1/session, registry",
        "/api/v1/conference, registry",
        "/api/v1/conferences, registry",
        "/api/v1/bridge-points, registry",
        "/api/v1/incidents, registry",
        "/api/v1/materials, registry",
        "/api/v1/users/clerk.75, registry",
        "/api/v1/screens, registry",
    })
    void each_path_reaches_the_service_that_owns_it(String path, String service) throws Exception {
        var echo = new JsonObject(get(path).body());

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v2/questions", "/api/v1/questionsx"})
    void a_path_that_nobody_owns_is_a_problem(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer).getString("type")).isEqualTo("urn:caunoi:problem:not-found");
    }

    @Test
    void method_body_and_answer_pass_unchanged() throws Exception {
        var answer = send(request("/api/v1/questions")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString("{\"text\":\"Điều gì?\"}")));

        var echo = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(echo.getString("method")).isEqualTo("POST");
        assertThat(echo.getString("body")).isEqualTo("{\"text\":\"Điều gì?\"}");
        assertThat(echo.getJsonObject("headers").getString("idempotency-key")).isEqualTo("k");
    }

    @Test
    void where_a_request_comes_from_is_said_by_the_front_door_alone() throws Exception {
        var answer = send(request("/api/v1/session")
                .header("X-Forwarded-For", "8.8.8.8")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=8.8.8.8"));

        var headers = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(headers.getString("host")).isEqualTo("127.0.0.1:" + PORT);
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + PORT);
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.fieldNames()).doesNotContain("forwarded", "x-forwarded-prefix");
    }

    @ParameterizedTest
    @CsvSource({"vi, Tạm thời chưa phục vụ được", "en-GB, Not available right now", "fr, Tạm thời chưa phục vụ được"})
    void a_service_that_is_down_is_said_to_be_unavailable_in_the_user_s_language(String language, String title)
            throws Exception {
        var answer = send(request("/api/v1/stream").header("Accept-Language", language));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem(answer).getString("title")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1000"})
    void an_answer_that_breaks_off_does_not_look_complete(String claimedLength) {
        assertThatThrownBy(() -> send(request("/api/v1/questions").header(StandInService.CUT_SHORT, claimedLength)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_body_above_64_KiB_reaches_no_service() throws Exception {
        var large = "x".repeat(64 * 1024 + 1);

        var answer = send(request("/api/v1/questions").POST(BodyPublishers.ofString(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).getString("type")).isEqualTo("urn:caunoi:problem:too-large");
    }

    @Test
    void a_body_above_64_KiB_that_does_not_say_so_reaches_no_service() throws Exception {
        var large = "x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        var unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));

        assertThat(send(request("/api/v1/questions").POST(unannounced)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_body_of_64_KiB_passes() throws Exception {
        var large = "x".repeat(64 * 1024);

        var answer = send(request("/api/v1/questions").POST(BodyPublishers.ofString(large)));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void a_file_of_a_question_may_have_8_MiB() throws Exception {
        var file = "ü".repeat(4 * 1024 * 1024);
        var unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofString(file));

        for (var body : List.of(BodyPublishers.ofString(file), unannounced)) {
            var answer = send(
                    request(ATTACHMENTS).header("Content-Type", "image/png").POST(body));

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(new JsonObject(answer.body()).getString("body")).isEqualTo(file);
        }
    }

    @Test
    void a_file_above_8_MiB_reaches_no_service() throws Exception {
        var answer = send(request(ATTACHMENTS).POST(BodyPublishers.ofByteArray(new byte[(8 << 20) + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).getString("type")).isEqualTo("urn:caunoi:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/answers", "/desk/questions/42"})
    void pages_of_the_application_are_asked_for_each_time(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Cầu Nối");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void assets_are_kept_for_good() throws Exception {
        var answer = get("/assets/app-1a2b.js");

        assertThat(answer.body()).isEqualTo("start()");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/app-gone.js", "/favicon.ico", "/../pom.xml", "/..%2f..%2fetc/passwd.txt"})
    void a_file_that_is_not_there_is_not_the_application_nor_kept(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void a_browser_is_told_to_load_from_here_alone() throws Exception {
        var headers = get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "ws://localhost:" + PORT, "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void every_loopback_address_is_served() throws Exception {
        for (var address : Loopback.addresses()) {
            try (var socket = new Socket(address, PORT)) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonObject problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return new JsonObject(answer.body());
    }
}
