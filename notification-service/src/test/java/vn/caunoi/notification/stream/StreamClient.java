package vn.caunoi.notification.stream;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import org.awaitility.Awaitility;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.testing.SessionKeysResource;

/** A browser's end of a stream. */
final class StreamClient {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile Short closeCode;

    private StreamClient(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> frames.add(json(text)));
        socket.closeHandler(closed -> closeCode = socket.closeStatusCode() == null ? 1006 : socket.closeStatusCode());
    }

    /** @throws Exception {@link io.vertx.core.http.UpgradeRejectedException} when the handshake is refused */
    static StreamClient open(Vertx vertx, URI service, String token, String query) throws Exception {
        var options = options(service, query).addHeader("Origin", SessionKeysResource.ORIGIN);
        return open(vertx, options.addHeader("Cookie", SessionToken.COOKIE + "=" + token));
    }

    static StreamClient open(Vertx vertx, WebSocketConnectOptions options) throws Exception {
        var client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(1 << 24).setMaxMessageSize(1 << 24));
        return client.connect(options)
                .map(StreamClient::new)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    static WebSocketConnectOptions options(URI service, String query) {
        return new WebSocketConnectOptions()
                .setHost(service.getHost())
                .setPort(service.getPort())
                .setURI("/api/v1/stream?" + query);
    }

    /** Waits for the first frame of {@code type} that fits. */
    JsonNode await(String type, Predicate<JsonNode> fits) {
        return Awaitility.await("a frame " + type)
                .until(
                        () -> frames.stream()
                                .filter(frame -> frame.get("t").textValue().equals(type) && fits.test(frame))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    JsonNode await(String type) {
        return await(type, any -> true);
    }

    short awaitClose() {
        return Awaitility.await("the close").until(() -> closeCode, code -> code != null);
    }

    boolean closed() {
        return closeCode != null;
    }

    String closeReason() {
        return socket.closeReason();
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** The frames but for those that come by the clock. */
    List<String> types() {
        return frames.stream()
                .map(frame -> frame.get("t").textValue())
                .filter(type -> !type.equals("beat") && !type.equals("counts"))
                .toList();
    }

    void say(String text) {
        socket.writeTextMessage(text);
    }

    /** In one frame, however long. */
    void sayAtOnce(String text) {
        socket.writeFinalTextFrame(text);
    }

    void sayBytes(byte[] bytes) {
        socket.writeBinaryMessage(Buffer.buffer(bytes));
    }

    void close() {
        if (!closed()) {
            socket.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
