package vn.caunoi.outbox;

import java.time.Duration;
import java.time.Instant;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.TopicPartition;

import vn.caunoi.kit.trace.Traces;

/**
 * The sending of a row as a span, named by OpenTelemetry's conventions for messaging: a child of what appended the row,
 * whichever process that was, with how long the row has waited.
 */
final class SendSpan {
    private SendSpan() {}

    static Span of(OutboxRow row, TopicPartition partition) {
        return Traces.step("send " + partition.topic(), row.traceparent())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "send")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", partition.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(partition.partition()))
                .setAttribute("messaging.message.id", row.eventId().toString())
                .setAttribute("messaging.kafka.message.key", row.key())
                .setAttribute("cloudevents.event_type", row.type())
                .setAttribute(
                        "caunoi.outbox.waited_ms",
                        Duration.between(row.occurredAt(), Instant.now()).toMillis())
                .startSpan();
    }
}
