package vn.caunoi.bench.speed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;

/** Boards, or screens, that listen to the hub through its front door, and when each question first came to them. */
final class Audience implements AutoCloseable {
    private static final byte[] FRAME = "{\"t\":\"question\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "\"question\":{\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COUNTS = "{\"t\":\"counts\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SNAPSHOT = "{\"t\":\"snapshot\"".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;
    private static final int LARGEST = 32 << 20;
    private static final int AT_ONCE = 50;

    private final WebSocketClient client;
    private final Sightings sightings;
    private final int size;
    private volatile int frameLength;
    private volatile boolean open = true;

    /**
     * Returns when each has its snapshot.
     *
     * @param view {@code board} or {@code screen}
     * @param cookies of those whose sockets they are, taken in turn
     */
    Audience(Vertx vertx, String origin, int port, String view, List<String> cookies, int size)
            throws InterruptedException {
        this.size = size;
        sightings = new Sightings(size);
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(100_000)
                .setMaxFrameSize(LARGEST)
                .setMaxMessageSize(LARGEST));
        var current = new CountDownLatch(size);
        var going = new Semaphore(AT_ONCE);
        var failures = new ArrayList<Throwable>();
        for (int i = 0; i < size; i++) {
            going.acquire();
            var to = new WebSocketConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setURI("/api/v1/stream?view=" + view)
                    .addHeader("Origin", origin)
                    .addHeader("Cookie", cookies.get(i % cookies.size()));
            client.connect(to).onComplete(opened -> {
                going.release();
                if (opened.succeeded()) {
                    listen(opened.result(), current);
                } else {
                    failures.add(opened.cause());
                }
            });
        }
        if (!current.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(current.getCount() + " of " + size + " sockets got nothing: " + failures);
        }
    }

    private void listen(WebSocket socket, CountDownLatch current) {
        socket.closeHandler(closed -> {
            if (open) {
                System.err.println("a socket was closed by the hub: " + socket.closeStatusCode());
            }
        });
        var seen = new HashSet<String>();
        var first = new boolean[] {true};
        socket.frameHandler(frame -> {
            if (!frame.isText()) {
                return;
            }
            var text = frame.binaryData();
            if (first[0] && (startsWith(text, SNAPSHOT, 0) || startsWith(text, COUNTS, 0))) {
                first[0] = false;
                current.countDown();
            } else if (startsWith(text, FRAME, 0)) {
                long now = System.nanoTime();
                var id = idIn(text);
                frameLength = text.length();
                if (seen.add(id)) {
                    sightings.saw(id, now);
                }
            }
        });
    }

    static String idIn(Buffer text) {
        int at = FRAME.length;
        while (!startsWith(text, ID, at)) {
            at++;
        }
        at += ID.length;
        return text.getString(at, at + UUID_LENGTH);
    }

    private static boolean startsWith(Buffer text, byte[] prefix, int from) {
        if (text.length() < from + prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (text.getByte(from + i) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    Sightings sightings() {
        return sightings;
    }

    int size() {
        return size;
    }

    /** Of a question's frame as it came last, in bytes. */
    int frameLength() {
        return frameLength;
    }

    @Override
    public void close() {
        open = false;
        client.close();
    }
}
