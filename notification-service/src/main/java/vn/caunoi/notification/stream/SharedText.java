package vn.caunoi.notification.stream;

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A piece of text that many sockets are sent: encoded once, and when it is long in memory that the kernel takes it from,
 * so that no socket keeps a copy of its own.
 */
final class SharedText {
    // Below this a copy costs less than the bookkeeping for none.
    private static final int LONG = 4_096;

    private final ByteBuf bytes;

    SharedText(String text) {
        var encoded = text.getBytes(UTF_8);
        if (encoded.length < LONG) {
            bytes = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(encoded));
        } else {
            // Freed by the garbage collector, since nobody knows which socket is the last to send it.
            var direct = ByteBuffer.allocateDirect(encoded.length).put(encoded).flip();
            bytes = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct));
        }
    }

    /** How many bytes it has. */
    int size() {
        return bytes.readableBytes();
    }

    boolean isLong() {
        return size() >= LONG;
    }

    /** The bytes, with a reader's position of their own; releasing them does nothing. */
    ByteBuf bytes() {
        return bytes.duplicate();
    }

    @Override
    public String toString() {
        return bytes.toString(UTF_8);
    }
}
