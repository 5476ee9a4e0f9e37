package vn.caunoi.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventHeadersTest {
    private static final UUID ID = UUID.fromString("0199b2c4-7d00-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-05-11T05:00:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void what_was_written_is_read() {
        var read = EventHeadersReader.of(EventHeadersWriter.of(
                ID, "vn.caunoi.question.answered", "caunoi/question-service", "q-1", NOON, TRACE));

        assertThat(read.id()).contains(ID.toString());
        assertThat(read.type()).contains("vn.caunoi.question.answered");
        assertThat(read.source()).contains("caunoi/question-service");
        assertThat(read.subject()).contains("q-1");
        assertThat(read.time()).contains(NOON);
        assertThat(read.traceparent()).contains(TRACE);
    }

    @Test
    void times_always_have_their_milliseconds() {
        var headers = EventHeadersWriter.of(ID, "t", "s", "k", NOON, null);

        assertThat(new String(headers.lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .isEqualTo("2026-05-11T05:00:00.000Z");
    }

    @Test
    void without_a_trace_there_is_no_header_for_it() {
        var headers = EventHeadersWriter.of(ID, "t", "s", "k", NOON, "");

        assertThat(headers.lastHeader("traceparent")).isNull();
    }

    @Test
    void a_record_without_headers_reads_as_empty() {
        var read = EventHeadersReader.of(new RecordHeaders());

        assertThat(read.id()).isEmpty();
        assertThat(read.time()).isEmpty();
    }
}
