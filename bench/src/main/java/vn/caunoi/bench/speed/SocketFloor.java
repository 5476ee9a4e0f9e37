package vn.caunoi.bench.speed;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import org.HdrHistogram.Histogram;

import vn.caunoi.bench.BareProcess;
import vn.caunoi.bench.Latencies;

/** A frame from a server to the last of several sockets, one way. */
final class SocketFloor implements Leg {
    private final WebSocketClient client;
    private final Calls control;
    private final int sockets;
    private final int length;
    private volatile Latencies latencies = new Latencies();
    private volatile CountDownLatch waiting = new CountDownLatch(0);

    /** @param length of a frame, in characters */
    SocketFloor(Vertx vertx, BareProcess server, int sockets, int length) throws InterruptedException {
        this.sockets = sockets;
        this.length = length;
        control = new Calls(vertx, server.port());
        client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(100_000));
        var entered = new CountDownLatch(sockets);
        for (int i = 0; i < sockets; i++) {
            client.connect(server.port(), "127.0.0.1", "/").onSuccess(socket -> listen(socket, entered));
        }
        if (!entered.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(entered.getCount() + " sockets were not let in");
        }
    }

    private void listen(WebSocket socket, CountDownLatch entered) {
        socket.textMessageHandler(text -> {
            if (text.isEmpty()) {
                entered.countDown();
            } else {
                latencies.arrived(Integer.parseInt(text.substring(0, text.indexOf(' '))));
                waiting.countDown();
            }
        });
    }

    @Override
    public Histogram play(Schedule schedule, long begin) throws Exception {
        var fresh = new Latencies();
        for (int i = 0; i < schedule.count(); i++) {
            fresh.publish(begin + schedule.offset(i));
        }
        latencies = fresh;
        waiting = new CountDownLatch(schedule.count() * sockets);
        control.post(
                        "/broadcast?begin=" + begin + "&perSecond=" + schedule.perSecond() + "&count="
                                + schedule.count() + "&phase=" + schedule.phase() + "&length=" + length,
                        Map.of(),
                        new byte[0])
                .get(10, TimeUnit.SECONDS)
                .requireGood();
        long patience = schedule.offset(schedule.count()) + TimeUnit.SECONDS.toNanos(30);
        if (!waiting.await(patience, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException(waiting.getCount() + " frames have not come");
        }
        return fresh.last();
    }

    @Override
    public void close() {
        client.close();
        control.close();
    }
}
