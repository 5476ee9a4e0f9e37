package vn.caunoi.notification.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;

/**
 * An answer that does not end ({@code text/event-stream}): the same frames as the data of events whose id is the cursor.
 * Its last event, {@code close}, tells in {@code {"code":4401,"reason":""}} what a WebSocket would be closed with.
 */
final class EventsWire extends Wire {
    private final HttpServerResponse response;

    EventsWire(HttpServerResponse response, HttpConnection connection) {
        super(connection);
        this.response = response;
    }

    /** @param retryMs when a browser that reconnects by itself shall come back after the line is cut */
    void begin(long retryMs) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store, no-transform")
                // nginx, and so many an Ingress, would gather events until its buffer is full.
                .putHeader("X-Accel-Buffering", "no")
                .write("retry: " + retryMs + "\n\n");
    }

    @Override
    boolean full() {
        return response.writeQueueFull();
    }

    @Override
    void whenDrained(Runnable more) {
        response.drainHandler(drained -> more.run());
    }

    @Override
    void write(Frame frame, long n, int left) {
        response.write(Buffer.buffer(frame.event(n, left)));
    }

    @Override
    boolean closed() {
        return response.ended() || response.closed();
    }

    @Override
    void close(CloseCode code, String reason, Runnable over) {
        response.write("event: close\ndata: {\"code\":" + code.code() + ",\"reason\":\"" + reason + "\"}\n\n");
        response.end().onComplete(sent -> over.run());
    }
}
