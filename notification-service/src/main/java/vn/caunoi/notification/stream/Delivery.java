package vn.caunoi.notification.stream;

import java.util.concurrent.atomic.AtomicBoolean;

import io.opentelemetry.api.trace.Span;

import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.trace.Traces;
import vn.caunoi.notification.log.Fact;

/**
 * A question's change on its way to sockets: a span from the record to the first frame that is written. One for all sockets
 * of a kind, however many there are; what nobody is sent is never shown.
 */
final class Delivery {
    /** Of whatever is no question's change. */
    static final Delivery NONE = new Delivery(Span.getInvalid(), 0);

    private final Span span;
    private final long publishedAt;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Delivery(Span span, long publishedAt) {
        this.span = span;
        this.publishedAt = publishedAt;
    }

    /** To the halls' screens. */
    static Delivery toScreens(Fact fact) {
        return fact instanceof Fact.QuestionChanged changed
                ? new Delivery(span(changed, "screen"), publication(changed))
                : NONE;
    }

    /** To everybody else. */
    static Delivery toDesks(Fact fact) {
        return fact instanceof Fact.QuestionChanged changed ? new Delivery(span(changed, "desk"), 0) : NONE;
    }

    private static Span span(Fact.QuestionChanged changed, String view) {
        var span = Traces.step("write frame")
                .setAttribute("caunoi.view", view)
                .setAttribute("caunoi.question", changed.id().toString());
        if (changed.after() != null) {
            span.setAttribute("caunoi.version", changed.after().version());
        }
        return span.startSpan();
    }

    private static long publication(Fact.QuestionChanged changed) {
        var after = changed.after() == null ? null : changed.after().question();
        boolean first = changed.before() == null || changed.before().question().publishedAt() == null;
        return first && after != null && after.status() == QuestionStatus.PUBLISHED && after.publishedAt() != null
                ? after.publishedAt().toEpochMilli()
                : 0;
    }

    /** A frame of it was handed to a socket's connection. */
    void written() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            span.end();
        }
    }

    /** When its answer was published, in milliseconds; 0 when this is no publication, or for no screens. */
    long publishedAt() {
        return publishedAt;
    }
}
