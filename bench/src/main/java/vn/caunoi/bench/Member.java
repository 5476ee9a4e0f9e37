package vn.caunoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import vn.caunoi.contracts.EventJson;

/** Somebody who is signed in with an account of the demo. */
public final class Member {
    private final HttpClient http;
    private final String address;
    private final String cookie;

    /** As a {@code Cookie} header has it. */
    public String cookie() {
        return cookie;
    }

    private Member(HttpClient http, String address, String cookie) {
        this.http = http;
        this.address = address;
        this.cookie = cookie;
    }

    public static Member signIn(HttpClient http, String address, String username) {
        var nobody = new Member(http, address, null);
        var answer = nobody.send(nobody.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        EventJson.write(Map.of("username", username, "password", "caunoi-demo")))));
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(sent -> sent.startsWith("caunoi_session="))
                .findFirst()
                .orElseThrow();
        return new Member(http, address, cookie.split(";")[0]);
    }

    public JsonNode post(String path, String type, byte[] body) {
        try {
            return EventJson.mapper()
                    .readTree(send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)))
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String path) {
        try {
            return EventJson.mapper().readTree(send(request(path)).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a question as a hall does. */
    void ask(String text) {
        send(request("/api/v1/questions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(EventJson.write(Map.of("text", text)))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Origin", address);
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
