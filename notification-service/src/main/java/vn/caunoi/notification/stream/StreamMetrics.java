package vn.caunoi.notification.stream;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

/** Counts what the streams do. There from the start, so that what never happened reads 0. */
@Startup
@ApplicationScoped
public class StreamMetrics {
    private static final Duration[] TO_SCREEN = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final Counter sent;
    private final Counter forgotten;
    private final Counter closedByClient;
    private final Timer toScreen;
    private final Map<CloseCode, Counter> closed = new EnumMap<>(CloseCode.class);
    private final Map<ConferenceStream.Joined, Counter> joined = new EnumMap<>(ConferenceStream.Joined.class);

    StreamMetrics(MeterRegistry registry) {
        sent = Counter.builder("caunoi.stream.frames.sent")
                .description("Frames handed to sockets' connections")
                .register(registry);
        forgotten = Counter.builder("caunoi.stream.frames.forgotten")
                .description("Frames that still waited when their socket ended")
                .register(registry);
        toScreen = Timer.builder("caunoi.stream.time.to.screen")
                .description("From an answer's publication to its frame on a hall screen's socket, each screen")
                .serviceLevelObjectives(TO_SCREEN)
                .register(registry);
        closedByClient = closes("client", registry);
        for (var code : CloseCode.values()) {
            closed.put(code, closes(Short.toString(code.code()), registry));
        }
        for (var how : ConferenceStream.Joined.values()) {
            joined.put(
                    how,
                    Counter.builder("caunoi.stream.joins")
                            .description("Streams that began: fresh, recovered at their cursor, or reset to a snapshot")
                            .tag("how", how.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    private static Counter closes(String code, MeterRegistry registry) {
        return Counter.builder("caunoi.stream.closes")
                .description("Streams that ended, by the hub's close code, or by the client; 4408 was too slow")
                .tag("code", code)
                .register(registry);
    }

    /** On the event loop, for each frame and socket: nothing is allocated or locked here. */
    void sent(Frame frame) {
        sent.increment();
        var delivery = frame.delivery();
        delivery.written();
        if (delivery.publishedAt() > 0) {
            // Two machines' clocks: what comes before it was sent came at once.
            toScreen.record(Math.max(0, System.currentTimeMillis() - delivery.publishedAt()), TimeUnit.MILLISECONDS);
        }
    }

    void forgotten(int frames) {
        forgotten.increment(frames);
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
