package vn.caunoi.registry.health;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.delivery.PresenceEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;
import vn.caunoi.registry.bridgepoint.LineBoard;

/**
 * Tells the detectors which halls have sockets, and the board how many screens, as notification-service says on {@code caunoi.presence.v1}. Every replica reads
 * it from the start, and says nothing before it has read to the end; without Kafka this one sign stays away.
 */
@ApplicationScoped
class PresenceFeed {
    private final LineWatch watch;
    private final LineBoard board;
    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final SocketsOfHalls sockets = new SocketsOfHalls();
    /** What the detectors were last told, by the hall's id. */
    private final Map<UUID, Boolean> told = new HashMap<>();

    private volatile TopicReader reader;

    PresenceFeed(LineWatch watch, LineBoard board, KafkaSettings kafka, MeterRegistry metrics, Clock clock) {
        this.watch = watch;
        this.board = board;
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        reader = TopicReader.of(Topic.PRESENCE, "registry-presence")
                .settings(kafka)
                .metrics(metrics)
                .everything()
                .on(this::take)
                .onReset(epoch -> forget())
                .start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (reader != null) {
            reader.close();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() != null) {
            var event = EventJson.read(record.value(), PresenceEvent.class);
            synchronized (sockets) {
                sockets.take(event, clock.instant());
            }
        }
    }

    private void forget() {
        synchronized (sockets) {
            sockets.forget();
        }
    }

    /** Tells what has changed. That a hall has no socket is news only where one was told of. */
    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void tell() {
        if (reader == null || !reader.caughtUp()) {
            return;
        }
        synchronized (sockets) {
            var present = new HashMap<UUID, Boolean>();
            for (var each : sockets.present(clock.instant())) {
                watch.find(each.conference(), each.code()).ifPresent(hall -> present.put(hall.id(), true));
            }
            var screens = new HashMap<UUID, Integer>();
            sockets.screens().forEach((each, open) -> watch.find(each.conference(), each.code())
                    .ifPresent(hall -> screens.put(hall.id(), open)));
            board.screens(screens);
            told.keySet().retainAll(watch.all().keySet());
            told.keySet().forEach(hall -> present.putIfAbsent(hall, false));
            present.forEach((hall, there) -> {
                if (!there.equals(told.put(hall, there))) {
                    watch.sockets(hall, there);
                }
            });
        }
    }
}
