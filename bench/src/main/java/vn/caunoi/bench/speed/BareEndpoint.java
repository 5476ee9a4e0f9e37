package vn.caunoi.bench.speed;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

import vn.caunoi.bench.BareProcess;

/**
 * A Vert.x server that does nothing of what the hub does: it answers each POST with 201 and the same text, and sends frames
 * to all its sockets when told to. Started in a process of its own with the memory of a service.
 */
public final class BareEndpoint {
    private final Set<ConnectionBase> sockets = ConcurrentHashMap.newKeySet();
    private final String reply;
    private volatile AtomicLongArray begun;

    private BareEndpoint(int replyLength) {
        reply = "x".repeat(replyLength);
    }

    /** @param args the port, and how long replies are */
    public static void main(String[] args) throws Exception {
        var endpoint = new BareEndpoint(Integer.parseInt(args[1]));
        BareProcess.listen(Integer.parseInt(args[0]), server -> server.requestHandler(endpoint::requested));
    }

    private void requested(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET) {
            request.toWebSocket().onSuccess(socket -> entered(socket, (ConnectionBase) request.connection()));
        } else {
            request.body().onSuccess(body -> posted(request));
        }
    }

    private void entered(ServerWebSocket socket, ConnectionBase connection) {
        sockets.add(connection);
        socket.closeHandler(closed -> sockets.remove(connection));
        // So that whoever opened it knows that it will get all that follows.
        socket.writeTextMessage("{\"t\":\"counts\"}");
    }

    private void posted(HttpServerRequest request) {
        switch (request.path()) {
            case "/broadcast" -> {
                var thread = new Thread(() -> broadcast(request), "broadcast");
                thread.setDaemon(true);
                thread.start();
                request.response().setStatusCode(202).end();
            }
            case "/begun" -> request.response().end(begun());
            default -> request.response().setStatusCode(201).end(reply);
        }
    }

    /** All times are as {@link System#nanoTime} counts, which goes by one clock for all processes of a machine. */
    private void broadcast(HttpServerRequest request) {
        long begin = Long.parseLong(request.getParam("begin"));
        int length = Integer.parseInt(request.getParam("length"));
        var schedule = new Schedule(
                Double.parseDouble(request.getParam("perSecond")),
                Integer.parseInt(request.getParam("count")),
                Double.parseDouble(request.getParam("phase")));
        var times = new AtomicLongArray(schedule.count());
        begun = times;
        schedule.play(begin, (number, due) -> {
            times.set(number, System.nanoTime());
            // One for all: Vert.x's own way encodes it anew for each socket.
            var text = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(frame(id(begin, number), length)));
            sockets.forEach(socket -> socket.writeToChannel(new TextWebSocketFrame(true, 0, text.duplicate())));
        });
    }

    /** When the writing of each frame of the last broadcast began, a line each. */
    private String begun() {
        var times = begun;
        return IntStream.range(0, times.length())
                .mapToObj(number -> Long.toString(times.get(number)))
                .collect(Collectors.joining("\n"));
    }

    /** Of one frame of a broadcast, as a question has it. */
    static String id(long begin, int number) {
        return new UUID(begin, number).toString();
    }

    /** Its id stands where a question's does, so that the hub's audience can look at it. @param length in bytes */
    static byte[] frame(String id, int length) {
        var head = "{\"t\":\"question\",\"question\":{\"id\":\"" + id + "\",\"text\":\"";
        var end = "\"}}";
        return (head + "x".repeat(length - head.length() - end.length()) + end).getBytes(StandardCharsets.US_ASCII);
    }
}
