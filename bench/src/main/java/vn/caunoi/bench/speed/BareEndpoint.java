package vn.caunoi.bench.speed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;

import vn.caunoi.bench.BareProcess;

/**
 * A Vert.x server that does nothing of what the hub does: it answers each POST with 201 and the same text, and sends frames
 * to all its sockets when told to. Started in a process of its own with the memory of a service.
 */
public final class BareEndpoint {
    private final Set<ServerWebSocket> sockets = ConcurrentHashMap.newKeySet();
    private final String reply;

    private BareEndpoint(int replyLength) {
        reply = "x".repeat(replyLength);
    }

    /** @param args the port, and how long replies are */
    public static void main(String[] args) throws Exception {
        var endpoint = new BareEndpoint(Integer.parseInt(args[1]));
        Vertx.vertx()
                .createHttpServer()
                .webSocketHandler(endpoint::entered)
                .requestHandler(endpoint::posted)
                .listen(Integer.parseInt(args[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println(BareProcess.READY);
    }

    private void entered(ServerWebSocket socket) {
        sockets.add(socket);
        socket.closeHandler(closed -> sockets.remove(socket));
        // So that whoever opened it knows that it will get all that follows.
        socket.writeTextMessage("");
    }

    private void posted(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (request.path().equals("/broadcast")) {
                var thread = new Thread(() -> broadcast(request), "broadcast");
                thread.setDaemon(true);
                thread.start();
                request.response().setStatusCode(202).end();
            } else {
                request.response().setStatusCode(201).end(reply);
            }
        });
    }

    /** The beginning is as {@link System#nanoTime} counts, which goes by one clock for all processes of a machine. */
    private void broadcast(HttpServerRequest request) {
        var schedule = new Schedule(
                Double.parseDouble(request.getParam("perSecond")),
                Integer.parseInt(request.getParam("count")),
                Double.parseDouble(request.getParam("phase")));
        var filling = "x".repeat(Integer.parseInt(request.getParam("length")));
        schedule.play(Long.parseLong(request.getParam("begin")), (number, due) -> {
            var text = number + " " + filling;
            sockets.forEach(socket -> socket.writeTextMessage(text));
        });
    }
}
