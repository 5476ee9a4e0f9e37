package vn.caunoi.kit.kafka;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.kit.trace.Traces;

/** The handling of a record as a span, named by OpenTelemetry's conventions for messaging. */
final class RecordSpan {
    private RecordSpan() {}

    static Span of(ConsumerRecord<String, byte[]> record, String consumer, String traceparent) {
        return Traces.step("process " + record.topic(), traceparent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.consumer.group.name", consumer)
                .setAttribute("messaging.kafka.offset", record.offset())
                .setAttribute("messaging.kafka.message.key", record.key())
                .startSpan();
    }
}
