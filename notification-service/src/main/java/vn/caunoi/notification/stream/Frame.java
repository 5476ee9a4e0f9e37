package vn.caunoi.notification.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One frame but for what each socket has of its own, the number and how many wait behind it: {@code
 * {"t":"question","n":7,"left":2} … {@code ,"question":{…}} … {@code ,"cursor":"…"}}. The rest is encoded once for all
 * sockets that it goes to.
 */
final class Frame {
    private static final String CURSOR = "\"cursor\":\"";
    private static final int HEAD = 64;

    private final String type;
    private final SharedText body;
    private final String tail;
    private final SharedText end;
    private final Delivery delivery;

    /**
     * @param type the value of {@code t}
     * @param body further fields, each with a comma before it
     * @param tail as the body; shared by fewer sockets
     */
    Frame(String type, SharedText body, String tail) {
        this(type, body, tail, new SharedText(tail + "}"), Delivery.NONE);
    }

    private Frame(String type, SharedText body, String tail, SharedText end, Delivery delivery) {
        this.type = type;
        this.body = body;
        this.tail = tail;
        this.end = end;
        this.delivery = delivery;
    }

    Frame(String type, String body, String tail) {
        this(type, new SharedText(body), tail);
    }

    Frame(String type, String body) {
        this(type, body, "");
    }

    SharedText body() {
        return body;
    }

    /** The same, as part of {@code of}. */
    Frame delivered(Delivery of) {
        return of == delivery ? this : new Frame(type, body, tail, end, of);
    }

    Delivery delivery() {
        return delivery;
    }

    /** The same for all sockets that got the same body before: where {@code former} says the same, that one. */
    Frame orSame(Frame former) {
        return former != null && former.body == body && former.tail.equals(tail) ? former : this;
    }

    /** How many bytes it has, roughly. */
    int size() {
        return HEAD + body.size() + end.size();
    }

    /** The cursor behind it; null without one. */
    String cursor() {
        int at = tail.lastIndexOf(CURSOR);
        return at < 0 ? null : tail.substring(at + CURSOR.length(), tail.indexOf('"', at + CURSOR.length()));
    }

    /**
     * The whole frame, to be released by whoever sends it.
     *
     * @param n how many frames the socket got before, and one
     * @param left how many frames wait behind it
     */
    ByteBuf encoded(ByteBufAllocator memory, long n, int left) {
        var head = memory.directBuffer(body.isLong() ? HEAD : HEAD + body.size() + end.size());
        head.writeCharSequence(head(n, left), US_ASCII);
        if (!body.isLong() && !end.isLong()) {
            return head.writeBytes(body.bytes()).writeBytes(end.bytes());
        }
        // All of it direct, or the channel would make one copy of the whole for itself.
        return memory.compositeDirectBuffer(3)
                .addComponent(true, head)
                .addComponent(true, direct(memory, body))
                .addComponent(true, direct(memory, end));
    }

    private static ByteBuf direct(ByteBufAllocator memory, SharedText text) {
        return text.isLong()
                ? text.bytes()
                : memory.directBuffer(Math.max(1, text.size())).writeBytes(text.bytes());
    }

    private String head(long n, int left) {
        return "{\"t\":\"" + type + "\",\"n\":" + n + (left > 0 ? ",\"left\":" + left : "");
    }

    /** As it is sent, where nothing waits behind it. */
    String text(long n) {
        return head(n, 0) + body + end;
    }

    @Override
    public String toString() {
        return text(0);
    }

    /** As one event of a {@code text/event-stream}: JSON has no line ends of its own. */
    byte[] event(long n, int left) {
        var cursor = cursor();
        return ((cursor == null ? "" : "id: " + cursor + "\n") + "data: " + head(n, left) + body + end + "\n\n")
                .getBytes(UTF_8);
    }
}
