package vn.caunoi.kit.kafka;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import vn.caunoi.contracts.EventHeaders;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the headers of an event: CloudEvents 1.0 in binary mode, and W3C trace context. */
public final class EventHeadersWriter {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EventHeadersWriter() {}

    /**
     * The headers of one event, whose value is JSON.
     *
     * @param source who says it, for example {@code caunoi/question-service}
     * @param subject key of what it is about
     * @param traceparent of the request that caused it; left out when null or blank
     */
    public static Headers of(UUID id, String type, String source, String subject, Instant time, String traceparent) {
        var headers = new RecordHeaders();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, id.toString());
        add(headers, EventHeaders.TYPE, type);
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.SUBJECT, subject);
        add(headers, EventHeaders.TIME, RFC_3339.format(time));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        if (traceparent != null && !traceparent.isBlank()) {
            add(headers, EventHeaders.TRACEPARENT, traceparent);
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
