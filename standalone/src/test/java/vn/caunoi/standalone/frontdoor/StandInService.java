package vn.caunoi.standalone.frontdoor;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;

/**
 * Answers each request with what it saw of it, refuses a WebSocket without cookie, or every one while it is not ready, and
 * echoes on the others.
 */
final class StandInService implements AutoCloseable {
    /** A header of a handshake; its value says after how many milliseconds it is taken. */
    static final String LATE = "X-Late";

    /** A header of a request: the answer breaks off after its beginning. Its value is the length that it claims to have, if any. */
    static final String CUT_SHORT = "X-Cut-Short";

    private final Vertx vertx = Vertx.vertx();
    private final String name;
    private final boolean ready;
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger closedSockets = new AtomicInteger();
    private final HttpServer server;

    private StandInService(String name, boolean ready) {
        this.name = name;
        this.ready = ready;
        this.server = vertx.createHttpServer()
                .requestHandler(this::echo)
                .webSocketHandler(this::echoFrames)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static StandInService start(String name) {
        return new StandInService(name, true);
    }

    static StandInService unready(String name) {
        return new StandInService(name, false);
    }

    /** How many WebSockets it took. */
    int sockets() {
        return sockets.get();
    }

    /** How many of these are closed. */
    int closedSockets() {
        return closedSockets.get();
    }

    int port() {
        return server.actualPort();
    }

    private void echo(HttpServerRequest request) {
        var claimed = request.getHeader(CUT_SHORT);
        if (claimed != null) {
            var response = request.response();
            if (claimed.isEmpty()) {
                response.setChunked(true);
            } else {
                response.putHeader("Content-Length", claimed);
            }
            response.write("the beginning")
                    .onComplete(written -> request.connection().close());
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach((key, value) -> headers.put(key.toLowerCase(), value));
            var seen = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("body", body.toString())
                    .put("headers", headers);
            request.response().headers().add("Set-Cookie", "a=1").add("Set-Cookie", "b=2");
            request.response()
                    .setStatusCode(request.method().name().equals("POST") ? 201 : 200)
                    .end(seen.toBuffer());
        });
    }

    private void echoFrames(ServerWebSocket socket) {
        if (socket.headers().get("Cookie") == null) {
            socket.reject(401);
            return;
        }
        if (!ready) {
            socket.reject(503);
            return;
        }
        var late = socket.headers().get(LATE);
        if (late != null) {
            socket.setHandshake(
                    vertx.timer(Long.parseLong(late), TimeUnit.MILLISECONDS).map(101));
        }
        sockets.incrementAndGet();
        socket.closeHandler(closed -> closedSockets.incrementAndGet());
        if (late != null) {
            return;
        }
        socket.writeTextMessage("hello " + socket.headers().get("X-Forwarded-For"));
        socket.textMessageHandler(socket::writeTextMessage);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
