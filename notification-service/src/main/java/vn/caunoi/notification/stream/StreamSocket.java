package vn.caunoi.notification.stream;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import io.netty.channel.ChannelOption;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.net.impl.ConnectionBase;

import vn.caunoi.contracts.access.StreamView;
import vn.caunoi.contracts.access.Viewer;

/**
 * One browser's socket. Frames wait in a bounded queue and are written on the socket's event loop, only while the
 * connection takes more, so that a reader that does not read costs its bound and no more.
 */
final class StreamSocket implements Listener {
    private static final long RESYNC_SPREAD_MS = 1_000;

    private final Viewer viewer;
    private final StreamView view;
    private final Instant expiresAt;
    private final Audience audience;
    private final Vertx vertx;
    private final Context context;
    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final StreamConfig config;
    private final StreamMetrics metrics;
    private final FrameQueue queue;
    // Only the event loop touches it.
    private long n;

    StreamSocket(
            Handshake.Admitted admitted,
            Vertx vertx,
            ServerWebSocket socket,
            HttpConnection connection,
            StreamConfig config,
            StreamMetrics metrics) {
        this.viewer = admitted.viewer();
        this.view = admitted.view();
        this.expiresAt = admitted.expiresAt();
        this.audience = Audience.of(viewer);
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.socket = socket;
        this.connection = connection;
        this.config = config;
        this.metrics = metrics;
        this.queue = new FrameQueue(config.queueFrames(), config.queueBytes().asLongValue());
        if (connection instanceof ConnectionBase base) {
            base.channel().config().setOption(ChannelOption.SO_SNDBUF, (int)
                    config.sendBuffer().asLongValue());
        }
    }

    @Override
    public Viewer viewer() {
        return viewer;
    }

    StreamView view() {
        return view;
    }

    /** Whether the token that it was opened with has ended. */
    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public boolean closed() {
        return queue.isShut();
    }

    @Override
    public void begin(Iterable<Frame> frames) {
        written(queue.begin(frames));
    }

    @Override
    public void send(Frame frame) {
        written(queue.add(frame));
    }

    @Override
    public void restart() {
        close(CloseCode.RESTARTING, Long.toString(ThreadLocalRandom.current().nextLong(RESYNC_SPREAD_MS)));
    }

    private void written(FrameQueue.Added added) {
        switch (added) {
            case WRITE -> context.runOnContext(now -> flush());
            case FULL -> close(CloseCode.TOO_SLOW, "");
            case WAITING, SHUT -> {}
        }
    }

    private void flush() {
        while (!queue.isShut()) {
            if (socket.writeQueueFull()) {
                socket.drainHandler(drained -> flush());
                return;
            }
            var frame = queue.next();
            if (frame == null) {
                return;
            }
            // One WebSocket frame whatever its length: writeTextMessage would cut it up.
            socket.writeFrame(WebSocketFrame.textFrame(frame.text(++n), true));
            metrics.sent();
        }
    }

    /**
     * Closes the socket, from any thread; the first reason counts. Where the other side does not answer, because it does
     * not read, the connection is cut: what waits in it would never leave.
     */
    void close(CloseCode code, String reason) {
        if (!queue.shut()) {
            return;
        }
        metrics.closed(code);
        context.runOnContext(now -> {
            if (socket.isClosed()) {
                return;
            }
            long cut = vertx.setTimer(Math.max(1, config.closeGrace().toMillis()), late -> cut());
            connection.closeHandler(closed -> vertx.cancelTimer(cut));
            socket.close(code.code(), reason);
        });
    }

    /** The other side has closed: takes no more frames. */
    void ended() {
        if (queue.shut()) {
            metrics.closedByClient();
        }
    }

    private void cut() {
        if (connection instanceof ConnectionBase base) {
            // Without lingering: the kernel, too, would keep what nobody reads.
            base.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            // Past Vert.x's own handler, which would first flush what cannot leave.
            base.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
