package vn.caunoi.kit.kafka;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.TopicPartition;

import vn.caunoi.kit.trace.Traces;

/** What is done with a record as a span, named by OpenTelemetry's conventions for messaging. */
public final class RecordSpan {
    private RecordSpan() {}

    /**
     * A step of the trace that {@code traceparent} names, to which its caller adds what it knows besides.
     *
     * @param operation {@code send} or {@code process}
     */
    public static SpanBuilder of(
            String operation, SpanKind kind, TopicPartition partition, String key, String traceparent) {
        return Traces.step(operation + " " + partition.topic(), traceparent)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", partition.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(partition.partition()))
                .setAttribute("messaging.kafka.message.key", key);
    }
}
