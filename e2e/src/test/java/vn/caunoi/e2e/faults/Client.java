package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.e2e.Account;

/** Somebody's REST calls, each noted in the history with what became of it. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String username;
    private final Account account;
    private final History history;

    Client(String username, Account account, History history) {
        this.username = username;
        this.account = account;
        this.history = history;
    }

    /** @param status 0 where none came; @param body missing where there is none */
    record Reply(int status, JsonNode body, boolean retryAfter) {
        Outcome outcome() {
            return Outcome.of(status);
        }
    }

    String username() {
        return username;
    }

    Account account() {
        return account;
    }

    Reply ask(String key, String marker, Map<String, ?> question) {
        var invoked = Instant.now();
        var reply = send(post("/api/v1/questions", question).header("Idempotency-Key", key));
        history.add(Operation.asked(
                username, key, marker, invoked, Instant.now(), reply.status(), reply.retryAfter(), reply.body()));
        return reply;
    }

    /** @param version for If-Match; 0 for an act that needs none. @param input null for none */
    Reply act(String question, String action, long version, Map<String, ?> input) {
        var invoked = Instant.now();
        var request = post("/api/v1/questions/" + question + "/" + action, input);
        var reply = send(version == 0 ? request : request.header("If-Match", "\"" + version + "\""));
        history.add(new Operation(
                username,
                action,
                null,
                null,
                question,
                version,
                invoked,
                Instant.now(),
                reply.outcome(),
                reply.body().path("version").asLong(0),
                reply.status(),
                reply.retryAfter()));
        return reply;
    }

    /** Not noted: reading changes nothing. */
    Reply read(String question) {
        return send(account.request("/api/v1/questions/" + question).GET());
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        var request = account.request(path);
        return body == null
                ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(EventJson.write(body)));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = account.send(request.timeout(PATIENCE));
            return new Reply(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("Retry-After").isPresent());
        } catch (UncheckedIOException e) {
            return new Reply(0, MissingNode.getInstance(), false);
        }
    }

    private static JsonNode json(String body) {
        try {
            var json = EventJson.mapper().readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
