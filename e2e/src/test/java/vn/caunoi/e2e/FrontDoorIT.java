package vn.caunoi.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.caunoi.standalone.Hub;

import static org.assertj.core.api.Assertions.assertThat;

/** The browser's interface through the front door: what the services promise one by one holds for the whole. */
@ExtendWith(HubUnderTest.class)
class FrontDoorIT {
    private static final String JSON = "application/json";
    private Hub hub;
    private Account clerk;

    @BeforeEach
    void signIn(Hub running) {
        hub = running;
        clerk = Account.signedIn(hub.url(), "clerk.742");
    }

    @Test
    void a_question_posted_from_a_foreign_page_is_refused() {
        var response = clerk.send(clerk.request("/api/v1/questions")
                .setHeader("Origin", "http://evil.example")
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"text\":\"Có được không?\"}")));

        assertProblem(response, 403, "foreign-origin");
    }

    @Test
    void a_body_of_more_than_64_kib_is_refused() {
        var response = clerk.ask(Map.of("text", "a".repeat(70_000)));

        assertProblem(response, 413, "too-large");
    }

    @Test
    void a_stream_without_a_session_or_from_a_foreign_page_is_refused_before_the_upgrade() {
        assertThat(handshake(clerk.request("/api/v1/stream?view=desk").setHeader("Cookie", "caunoi_session=none")))
                .isEqualTo(401);
        assertThat(handshake(clerk.request("/api/v1/stream?view=desk").setHeader("Origin", "http://evil.example")))
                .isEqualTo(403);
        assertThat(handshake(clerk.request("/api/v1/stream?view=board"))).isEqualTo(403);
    }

    @Test
    void an_unknown_path_of_the_interface_is_a_problem_and_any_other_path_is_the_page() {
        assertProblem(clerk.get("/api/v1/nothing"), 404, "not-found");

        var page = clerk.get("/desk");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
    }

    @Test
    void problems_speak_the_language_that_the_browser_asks_for() {
        var blank = Map.of("text", "\u200b\u3164");
        assertThat(clerk.ask(blank).statusCode()).isEqualTo(400);
        var english = clerk.send(clerk.request("/api/v1/questions")
                .header("Accept-Language", "en")
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"text\":\" \"}")));
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).isNotEqualTo(clerk.ask(blank).body());
        assertThat(english.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /** The status that a page's attempt to open a stream is answered with. */
    private int handshake(HttpRequest.Builder request) {
        var built = request.GET().build();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", built.headers().firstValue("Origin").orElseThrow())
                .header("Cookie", built.headers().firstValue("Cookie").orElseThrow());
        try {
            socket.buildAsync(
                            URI.create(built.uri().toString().replaceFirst("^http", "ws")), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private static void assertProblem(java.net.http.HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("urn:caunoi:problem:" + code);
    }
}
