package vn.caunoi.notification.stream;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the streams do. */
@ApplicationScoped
public class StreamMetrics {
    private final Counter sent;
    private final Counter closedByClient;
    private final Map<CloseCode, Counter> closed = new EnumMap<>(CloseCode.class);
    private final Map<ConferenceStream.Joined, Counter> joined = new EnumMap<>(ConferenceStream.Joined.class);

    StreamMetrics(MeterRegistry registry) {
        sent = registry.counter("caunoi.stream.frames.sent");
        closedByClient = registry.counter("caunoi.stream.closes", "code", "client");
        for (var code : CloseCode.values()) {
            closed.put(code, registry.counter("caunoi.stream.closes", "code", Short.toString(code.code())));
        }
        for (var how : ConferenceStream.Joined.values()) {
            joined.put(
                    how,
                    registry.counter("caunoi.stream.joins", "how", how.name().toLowerCase(Locale.ROOT)));
        }
    }

    void sent() {
        sent.increment();
    }

    void closed(CloseCode code) {
        closed.get(code).increment();
    }

    void closedByClient() {
        closedByClient.increment();
    }

    void joined(ConferenceStream.Joined how) {
        joined.get(how).increment();
    }
}
