package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who uses the hub by its REST interface, signed in with an account of the demo. */
public final class Account {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private final String address;
    private final String cookie;

    private Account(String origin, String address, String cookie) {
        this.origin = origin;
        this.address = address;
        this.cookie = cookie;
    }

    private Account(String address, String username) {
        this.origin = address;
        this.address = address;
        var response = send(request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(body(Map.of("username", username, "password", "caunoi-demo"))));
        assertThat(response.statusCode())
                .as("%s signs in: %s", username, response.body())
                .isEqualTo(204);
        // Beside the one by which the browser is known again.
        cookie = response.headers().allValues("Set-Cookie").stream()
                .filter(sent -> sent.startsWith("caunoi_session="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    /** The same session at another hub. */
    Account at(String hub) {
        return new Account(hub, hub, cookie);
    }

    public static Account signedIn(String address, String username) {
        return new Account(address, username);
    }

    /** The same session past the front door, at one of the hub's services or replicas. */
    public Account pastTheFrontDoor(String other) {
        return new Account(origin, other, cookie);
    }

    public String cookie() {
        return cookie;
    }

    /** Asks as the forms do: with a key of its own. */
    public HttpResponse<String> ask(Map<String, ?> question) {
        return ask(question, UUID.randomUUID());
    }

    public HttpResponse<String> ask(Map<String, ?> question, UUID key) {
        return send(request("/api/v1/questions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(body(question)));
    }

    /** Does {@code action} to the question as it stands, whatever its version. */
    public HttpResponse<String> act(String id, String action, Map<String, ?> input) {
        var version = read(id).get("version").asLong();
        var request = request("/api/v1/questions/" + id + "/" + action).header("If-Match", "\"" + version + "\"");
        return send(
                input == null
                        ? request.POST(HttpRequest.BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json").POST(body(input)));
    }

    public JsonNode read(String id) {
        return json(get("/api/v1/questions/" + id));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", origin);
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        try {
            return EventJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> value) {
        return HttpRequest.BodyPublishers.ofByteArray(EventJson.write(value));
    }
}
