package vn.caunoi.outbox;

import java.time.Instant;
import java.util.UUID;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.kit.trace.Traces;

import static org.assertj.core.api.Assertions.assertThat;

class SendSpanTest {
    private static final TopicPartition PARTITION = new TopicPartition("caunoi.people.v1", 0);

    private final String trace = ShownSpans.begun();
    private ShownSpans shown;

    @BeforeEach
    void show() {
        shown = ShownSpans.gathered();
    }

    @AfterEach
    void showNothing() {
        shown.close();
    }

    @Test
    void a_row_is_sent_as_a_step_of_what_appended_it() {
        var row = row(trace, Instant.now());

        SendSpan.of(row, PARTITION).end();

        var span = shown.await(trace, "send caunoi.people.v1");
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(span.getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
        assertThat(span.getAttributes().get(AttributeKey.stringKey("messaging.message.id")))
                .isEqualTo(row.eventId().toString());
        assertThat(span.getAttributes().get(AttributeKey.stringKey("messaging.kafka.message.key")))
                .isEqualTo("a");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("cloudevents.event_type")))
                .isEqualTo("vn.caunoi.thing.changed");
    }

    @Test
    void it_tells_how_long_the_row_has_waited() {
        SendSpan.of(row(trace, Instant.now().minusSeconds(90)), PARTITION).end();

        assertThat(shown.of(trace).get(0).getAttributes().get(AttributeKey.longKey("caunoi.outbox.waited_ms")))
                .isBetween(90_000L, 150_000L);
    }

    @Test
    void what_a_replica_does_meanwhile_is_not_the_row_s_cause() throws Exception {
        var meanwhile = ShownSpans.begun();

        Traces.within(meanwhile, () -> {
            SendSpan.of(row(trace, Instant.now()), PARTITION).end();
            return null;
        });

        assertThat(shown.of(trace)).hasSize(1);
        assertThat(shown.of(meanwhile)).isEmpty();
    }

    private static OutboxRow row(String traceparent, Instant occurredAt) {
        return new OutboxRow(
                1,
                Topic.PEOPLE,
                "a",
                null,
                UUID.randomUUID(),
                "vn.caunoi.thing.changed",
                occurredAt,
                traceparent,
                new byte[0]);
    }
}
