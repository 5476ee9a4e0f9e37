package vn.caunoi.e2e;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import vn.caunoi.contracts.EventJson;

/** A clerk's form in a browser, and what goes from it to the hub. For the thread that opened it. */
public final class AskingForm implements AutoCloseable {
    private static final int POLL_MS = 200;

    /**
     * One request of the form.
     *
     * @param key its idempotency key
     * @param status of the answer; 0 without one
     * @param retryAfter whether the answer said when to come back
     * @param answer missing where it is no JSON
     */
    public record Attempt(
            String key,
            String text,
            Instant invoked,
            Instant completed,
            int status,
            boolean retryAfter,
            JsonNode answer) {}

    private record Ended(Request request, Response response, Instant at) {}

    private final Chromium chromium;
    private final Page page;
    private final Map<Request, Instant> invoked = new HashMap<>();
    private final List<Ended> ended = new ArrayList<>();

    private AskingForm(Chromium chromium, String username) {
        this.chromium = chromium;
        page = chromium.signedIn(username);
        page.onRequest(request -> {
            if (asks(request)) {
                invoked.put(request, Instant.now());
            }
        });
        page.onResponse(response -> end(response.request(), response));
        page.onRequestFailed(request -> end(request, null));
    }

    /** Whether there can be one on this machine; in CI there has to be. */
    public static boolean isPossible() {
        return Chromium.isThere() || System.getenv("CI") != null;
    }

    public static AskingForm of(String address, String username) {
        var chromium = Chromium.at(address);
        try {
            return new AskingForm(chromium, username);
        } catch (PlaywrightException e) {
            chromium.close();
            throw e;
        }
    }

    /** The clerk types and sends, and does not wait. */
    public void send(String text, String topicLabel) {
        Desk.send(page, text, topicLabel);
    }

    /** Lets a moment pass. @return the requests that have ended since the last time */
    public List<Attempt> await() {
        page.waitForTimeout(POLL_MS);
        var done = List.copyOf(ended);
        ended.clear();
        return done.stream().map(this::attempt).toList();
    }

    /** Whether the text stands anywhere on the page, be it in the form, among what waits, or in a list. */
    public boolean shows(String text) {
        return (boolean) page.evaluate("""
                text => document.body.innerText.includes(text)
                  || [...document.querySelectorAll('textarea')].some(area => area.value.includes(text))""", text);
    }

    /** Whether the page lists the question by the number that it was given. */
    public boolean lists(String number) {
        return Desk.item(page, number).isVisible();
    }

    private static boolean asks(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/api/v1/questions");
    }

    private void end(Request request, Response response) {
        // Once: an answer that is broken off has failed, too.
        if (invoked.containsKey(request) && ended.stream().noneMatch(each -> each.request() == request)) {
            ended.add(new Ended(request, response, Instant.now()));
        }
    }

    private Attempt attempt(Ended end) {
        var request = end.request();
        var key = request.headers().get("idempotency-key");
        var text = json(request.postDataBuffer()).path("text").asText();
        var begun = invoked.remove(request);
        var response = end.response();
        if (response == null) {
            return new Attempt(key, text, begun, end.at(), 0, false, MissingNode.getInstance());
        }
        try {
            return new Attempt(
                    key,
                    text,
                    begun,
                    end.at(),
                    response.status(),
                    response.headers().containsKey("retry-after"),
                    json(response.body()));
        } catch (PlaywrightException e) {
            return new Attempt(key, text, begun, end.at(), 0, false, MissingNode.getInstance());
        }
    }

    private static JsonNode json(byte[] text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
