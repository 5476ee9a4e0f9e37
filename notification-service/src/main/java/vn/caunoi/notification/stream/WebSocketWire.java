package vn.caunoi.notification.stream;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.net.impl.ConnectionBase;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A WebSocket: one text frame each, whatever its length. */
final class WebSocketWire extends Wire {
    private final ServerWebSocket socket;

    WebSocketWire(ServerWebSocket socket, HttpConnection connection) {
        super(connection);
        this.socket = socket;
    }

    @Override
    boolean full() {
        return socket.writeQueueFull();
    }

    @Override
    void whenDrained(Runnable more) {
        socket.drainHandler(drained -> more.run());
    }

    @Override
    void write(Frame frame, long n, int left) {
        if (connection() instanceof ConnectionBase base) {
            // Vert.x's own way copies what it did not allocate, for each socket anew.
            base.writeToChannel(
                    new TextWebSocketFrame(true, 0, frame.encoded(base.channel().alloc(), n, left)));
        } else {
            var encoded = frame.encoded(UnpooledByteBufAllocator.DEFAULT, n, left);
            try {
                socket.writeFrame(WebSocketFrame.textFrame(encoded.toString(UTF_8), true));
            } finally {
                encoded.release();
            }
        }
    }

    @Override
    boolean closed() {
        return socket.isClosed();
    }

    @Override
    void close(CloseCode code, String reason, Runnable over) {
        connection().closeHandler(closed -> over.run());
        socket.close(code.code(), reason);
    }
}
