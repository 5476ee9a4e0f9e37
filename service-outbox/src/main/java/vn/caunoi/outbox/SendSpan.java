package vn.caunoi.outbox;

import java.time.Duration;
import java.time.Instant;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.TopicPartition;

import vn.caunoi.kit.kafka.RecordSpan;

/**
 * The sending of a row as a span: a child of what appended the row, whichever process that was, with how long the row has
 * waited.
 */
final class SendSpan {
    private SendSpan() {}

    static Span of(OutboxRow row, TopicPartition partition) {
        return RecordSpan.of("send", SpanKind.PRODUCER, partition, row.key(), row.traceparent())
                .setAttribute("messaging.message.id", row.eventId().toString())
                .setAttribute("cloudevents.event_type", row.type())
                .setAttribute(
                        "caunoi.outbox.waited_ms",
                        Duration.between(row.occurredAt(), Instant.now()).toMillis())
                .startSpan();
    }
}
