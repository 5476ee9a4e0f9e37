package vn.caunoi.kit.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;

import vn.caunoi.contracts.EventHeaders;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the headers of an event. For people, logs and traces: consumers act on the state, never on the type. */
public final class EventHeadersReader {
    private final Headers headers;

    private EventHeadersReader(Headers headers) {
        this.headers = headers;
    }

    public static EventHeadersReader of(Headers headers) {
        return new EventHeadersReader(headers);
    }

    public Optional<String> id() {
        return text(EventHeaders.ID);
    }

    public Optional<String> type() {
        return text(EventHeaders.TYPE);
    }

    public Optional<String> source() {
        return text(EventHeaders.SOURCE);
    }

    public Optional<String> subject() {
        return text(EventHeaders.SUBJECT);
    }

    /** When it happened; empty when missing or malformed. */
    public Optional<Instant> time() {
        try {
            return text(EventHeaders.TIME).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<String> traceparent() {
        return text(EventHeaders.TRACEPARENT);
    }

    private Optional<String> text(String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
