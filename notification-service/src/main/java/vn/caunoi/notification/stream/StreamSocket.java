package vn.caunoi.notification.stream;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

import vn.caunoi.contracts.access.StreamView;
import vn.caunoi.contracts.access.Viewer;

/**
 * One browser's stream. Frames wait in a bounded queue and are written on the wire's event loop, only while the
 * connection takes more, so that a reader that does not read costs its bound and no more.
 */
final class StreamSocket implements Listener {
    private final Viewer viewer;
    private final StreamView view;
    private final Instant expiresAt;
    private final Audience audience;
    private final Vertx vertx;
    private final Context context;
    private final Wire wire;
    private final StreamConfig config;
    private final StreamMetrics metrics;
    private final ReturnWindow window;
    private final FrameQueue queue;
    // Only the event loop touches it.
    private long n;

    /** To be made on the wire's event loop. */
    StreamSocket(
            Handshake.Admitted admitted,
            Vertx vertx,
            Wire wire,
            StreamConfig config,
            StreamMetrics metrics,
            ReturnWindow window) {
        this.viewer = admitted.viewer();
        this.view = admitted.view();
        this.expiresAt = admitted.expiresAt();
        this.audience = Audience.of(viewer);
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.wire = wire;
        this.config = config;
        this.metrics = metrics;
        this.window = window;
        this.queue = new FrameQueue(config.queueFrames(), config.queueBytes().asLongValue());
        wire.sendBuffer((int) config.sendBuffer().asLongValue());
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
        restart(window.width());
    }

    /** Closes the socket: it shall come back within so many milliseconds. */
    void restart(long within) {
        close(CloseCode.RESTARTING, Long.toString(ThreadLocalRandom.current().nextLong(within)));
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
            if (wire.full()) {
                wire.whenDrained(this::flush);
                return;
            }
            var frame = queue.next();
            if (frame == null) {
                return;
            }
            wire.write(frame, ++n, queue.waiting());
            metrics.sent(frame);
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
        metrics.forgotten(queue.forgotten());
        context.runOnContext(now -> {
            if (wire.closed()) {
                return;
            }
            long cut = vertx.setTimer(Math.max(1, config.closeGrace().toMillis()), late -> wire.cut());
            wire.close(code, reason, () -> vertx.cancelTimer(cut));
        });
    }

    /** The other side has closed: takes no more frames. */
    void ended() {
        if (queue.shut()) {
            metrics.closedByClient();
            metrics.forgotten(queue.forgotten());
        }
    }
}
