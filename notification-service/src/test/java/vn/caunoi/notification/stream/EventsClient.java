package vn.caunoi.notification.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;

/** A browser's end of a stream of events. */
final class EventsClient implements AutoCloseable {
    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param id null without one; @param name null for the usual */
    record Event(String id, String name, JsonNode data) {}

    private EventsClient(HttpResponse<Stream<String>> response) {
        this.response = response;
        var reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param headers names and values in turn */
    static EventsClient open(URI service, String token, String query, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + service.getAuthority() + "/api/v1/stream/events?" + query))
                .header("Cookie", SessionToken.COOKIE + "=" + token)
                .header("Sec-Fetch-Site", "same-origin");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new EventsClient(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofLines()));
    }

    HttpResponse<?> response() {
        return response;
    }

    private void read() {
        var lines = new ArrayList<String>();
        try {
            response.body().forEach(line -> {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else {
                    take(lines);
                    lines.clear();
                }
            });
        } catch (UncheckedIOException e) {
            // Cut, by either side.
        } finally {
            ended.set(true);
        }
    }

    private void take(List<String> lines) {
        var data = field(lines, "data");
        if (data != null) {
            events.add(new Event(field(lines, "id"), field(lines, "event"), json(data)));
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** Waits for a frame of {@code type}; the last one there is. */
    Event await(String type) {
        return Awaitility.await("a frame " + type)
                .until(
                        () -> events.stream()
                                .filter(event -> event.data().path("t").asText().equals(type))
                                .reduce((first, second) -> second)
                                .orElse(null),
                        found -> found != null);
    }

    /** Waits for the end. @return what the last event said */
    Event awaitEnd() {
        Awaitility.await("the end").untilTrue(ended);
        return events.get(events.size() - 1);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        response.body().close();
    }
}
