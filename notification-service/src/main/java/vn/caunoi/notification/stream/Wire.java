package vn.caunoi.notification.stream;

import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** What carries a stream to one browser. Used on its event loop only. */
abstract class Wire {
    private final HttpConnection connection;

    Wire(HttpConnection connection) {
        this.connection = connection;
    }

    /** @param bytes the kernel's share of what waits */
    void sendBuffer(int bytes) {
        if (connection instanceof ConnectionBase base) {
            base.channel().config().setOption(ChannelOption.SO_SNDBUF, bytes);
        }
    }

    HttpConnection connection() {
        return connection;
    }

    /** True while the connection takes nothing more. */
    abstract boolean full();

    /** Has {@code more} run once the connection takes something again. */
    abstract void whenDrained(Runnable more);

    /** @param n the frame's number; @param left how many wait behind it */
    abstract void write(Frame frame, long n, int left);

    abstract boolean closed();

    /** Says why, and ends. @param over run once the other side has it */
    abstract void close(CloseCode code, String reason, Runnable over);

    /** Ends the connection at once, with what still waits in it. */
    void cut() {
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
