package vn.caunoi.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import vn.caunoi.contracts.EventJson;

/** A live stream as a page holds it: connects again when it is closed, and knows which questions it was shown. */
final class Stream implements WebSocket.Listener, AutoCloseable {
    private static final int NORMAL = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String origin;
    private final String cookie;
    private final Map<String, JsonNode> questions = new ConcurrentHashMap<>();
    private final List<Closing> closings = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean open = true;
    private volatile WebSocket socket;

    /** How the hub ended a connection. @param reason what it said with the code */
    record Closing(int code, String reason) {}

    private Stream(String origin, String cookie, String view) {
        this.origin = origin;
        this.cookie = cookie;
        address = URI.create(origin.replaceFirst("^http", "ws") + "/api/v1/stream?view=" + view);
    }

    static Stream open(String hub, Account account, String view) {
        var stream = new Stream(hub, account.cookie(), view);
        stream.connect();
        return stream;
    }

    /** Ids of all questions that a snapshot or a frame brought and that are not gone. */
    Set<String> questions() {
        return Set.copyOf(questions.keySet());
    }

    /** The question as it was shown last; null while it was not. */
    JsonNode question(String id) {
        return questions.get(id);
    }

    /** Each connection that the hub has closed, in order. */
    List<Closing> closings() {
        return List.copyOf(closings);
    }

    private void connect() {
        if (open) {
            http.newWebSocketBuilder()
                    .header("Origin", origin)
                    .header("Cookie", cookie)
                    .buildAsync(address, this)
                    .whenComplete((connected, refused) -> {
                        socket = connected;
                        if (refused != null) {
                            later();
                        }
                    });
        }
    }

    private void later() {
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(this::connect);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            take(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closings.add(new Closing(code, reason));
        later();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        later();
    }

    private void take(String frame) {
        var json = read(frame);
        switch (json.get("t").asText()) {
            case "snapshot" -> {
                questions.clear();
                json.get("questions").forEach(this::put);
            }
            case "question" -> put(json.get("question"));
            case "gone" -> questions.remove(json.get("question").asText());
            default -> {
                // Nothing of the rest brings or takes a question.
            }
        }
    }

    private void put(JsonNode question) {
        questions.put(question.get("id").asText(), question);
    }

    private static JsonNode read(String frame) {
        try {
            return EventJson.mapper().readTree(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(frame, e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        var connected = socket;
        if (connected == null) {
            return;
        }
        try {
            connected.sendClose(NORMAL, "").get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            connected.abort();
        }
    }
}
