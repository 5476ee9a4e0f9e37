package vn.caunoi.kit.kafka;

import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.kit.trace.Traces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is shown of records that a reader handles. */
class RecordSpanIT {
    private static final String PROCESS = "process caunoi.people.v1";

    private final List<TopicReader> readers = new ArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final String trace = ShownSpans.begun();
    private ShownSpans shown;

    @BeforeEach
    void begin() {
        TestTopic.fresh(Topic.PEOPLE);
        shown = ShownSpans.gathered();
    }

    @AfterEach
    void end() {
        readers.forEach(TopicReader::close);
        shown.close();
    }

    @Test
    void a_record_is_handled_as_a_step_of_the_trace_in_its_header() {
        send(trace);

        start(group().on(record -> handled.add(Traces.current())));

        var span = shown.await(trace, PROCESS);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
        assertThat(span.getAttributes().get(AttributeKey.stringKey("messaging.consumer.group.name")))
                .isEqualTo("it");
        assertThat(span.getAttributes().get(AttributeKey.longKey("messaging.kafka.offset")))
                .isZero();
        assertThat(handled).singleElement().satisfies(within -> assertThat(ShownSpans.spanOf(within))
                .isEqualTo(span.getSpanId()));
    }

    @Test
    void each_try_is_shown_and_a_failed_one_as_such_without_its_words() {
        send(trace);

        start(group().maxBackoff(Duration.ofMillis(100)).on(record -> {
            handled.add("");
            if (handled.size() == 1) {
                throw new ConnectException("refused by Lan");
            }
        }));

        await().until(() -> shown.of(trace).size() == 2);
        var tries = shown.of(trace);
        assertThat(tries)
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
        assertThat(tries.get(0).getStatus().getDescription()).isEqualTo("java.net.ConnectException");
        assertThat(tries.toString()).doesNotContain("Lan");
    }

    @Test
    void who_reads_everything_shows_only_what_is_new() {
        var past = ShownSpans.begun();
        send(past);
        var reader = start(reader().everything().on(record -> handled.add("")));
        await().until(reader::caughtUp);

        send(trace);

        shown.await(trace, PROCESS);
        assertThat(handled).hasSize(2);
        assertThat(shown.of(past)).isEmpty();
    }

    private static void send(String traceparent) {
        try (var producer = TestTopic.producer()) {
            var record = new ProducerRecord<>(Topic.PEOPLE.topicName(), 0, "key", "value".getBytes(UTF_8));
            record.headers().add("traceparent", traceparent.getBytes(UTF_8));
            producer.send(record);
        }
    }

    private static TopicReader.Builder group() {
        return reader().group("test-" + UUID.randomUUID());
    }

    private static TopicReader.Builder reader() {
        return TopicReader.of(Topic.PEOPLE, "it")
                .bootstrap(Backends.bootstrapServers())
                .traced();
    }

    private TopicReader start(TopicReader.Builder builder) {
        var reader = builder.start();
        readers.add(reader);
        return reader;
    }
}
