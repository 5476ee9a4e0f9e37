package vn.caunoi.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;

/** Many sockets to one server, from as many addresses of this machine as it takes: 28,000 ports are not enough for long. */
final class Crowd implements AutoCloseable {
    private static final byte[] QUESTION = "{\"t\":\"question\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CURSOR = "\"cursor\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int ADDRESSES = 16;
    private static final int AT_ONCE = 100;
    private static final int LARGEST = 32 << 20;

    private final List<WebSocketClient> clients = new ArrayList<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final AtomicReference<Buffer> sample = new AtomicReference<>();
    private final AtomicReference<String> cursor = new AtomicReference<>();
    private volatile Latencies latencies = new Latencies();

    Crowd(Vertx vertx) {
        for (int i = 0; i < ADDRESSES; i++) {
            clients.add(vertx.createWebSocketClient(new WebSocketClientOptions()
                    .setLocalAddress("127.0.0." + (2 + i))
                    .setMaxConnections(100_000)
                    .setMaxFrameSize(LARGEST)
                    .setMaxMessageSize(LARGEST)));
        }
    }

    /** From here on what arrives is counted anew. */
    Latencies measure() {
        var fresh = new Latencies();
        latencies = fresh;
        sockets.forEach(socket -> socket.frameHandler(counting(fresh)));
        return fresh;
    }

    private io.vertx.core.Handler<WebSocketFrame> counting(Latencies into) {
        var count = new AtomicInteger();
        return frame -> {
            if (frame.isText() && startsWith(frame.binaryData(), QUESTION)) {
                into.arrived(count.getAndIncrement());
                sample.compareAndSet(null, frame.binaryData());
            }
        };
    }

    /**
     * Opens {@code count} more, and returns when each has got the first frame with a cursor, which is a snapshot or the
     * beginning of a resume.
     *
     * @param atOnce all together, rather than a hundred at a time
     * @return how long that took, in milliseconds
     */
    long open(WebSocketConnectOptions to, int count, boolean atOnce) throws InterruptedException {
        var current = new CountDownLatch(count);
        var going = new Semaphore(atOnce ? count : AT_ONCE);
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            going.acquire();
            clients.get(i % ADDRESSES).connect(new WebSocketConnectOptions(to)).onComplete(opened -> {
                going.release();
                if (opened.succeeded()) {
                    entered(opened.result(), current);
                } else {
                    System.err.println("not let in: " + opened.cause().getMessage());
                }
            });
        }
        if (!current.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(current.getCount() + " of " + count + " sockets are not current");
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void entered(WebSocket socket, CountDownLatch current) {
        synchronized (sockets) {
            sockets.add(socket);
        }
        var counting = counting(latencies);
        var isCurrent = new AtomicInteger();
        socket.frameHandler(frame -> {
            counting.handle(frame);
            var found = cursorOf(frame.binaryData());
            if (isCurrent.get() == 0 && (found != null || startsWith(frame.binaryData(), counts()))) {
                isCurrent.set(1);
                current.countDown();
            }
            if (found != null) {
                cursor.set(found);
            }
        });
    }

    private static byte[] counts() {
        return "{\"t\":\"counts\"".getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(Buffer text, byte[] prefix) {
        if (text.length() < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (text.getByte(i) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** It stands at the end, if at all. */
    private static String cursorOf(Buffer text) {
        int at = text.length() - 50 - CURSOR.length;
        if (at < 0) {
            return null;
        }
        for (int i = 0; i < CURSOR.length; i++) {
            if (text.getByte(at + i) != CURSOR[i]) {
                return null;
            }
        }
        return text.getString(at + CURSOR.length, at + CURSOR.length + 48);
    }

    /** Where the last one stands. */
    String cursor() {
        return cursor.get();
    }

    /** A question's frame as it came. */
    String sample() {
        return sample.get().toString(StandardCharsets.UTF_8);
    }

    int size() {
        return sockets.size();
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::close);
        clients.forEach(WebSocketClient::close);
    }
}
