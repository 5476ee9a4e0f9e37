package vn.caunoi.notification.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.Partitions;
import vn.caunoi.kit.kafka.TopicReader;

/** Reads all partitions of a conference's topics, from their start. */
@ApplicationScoped
public class LogReaders {
    private static final Logger LOG = Logger.getLogger(LogReaders.class);

    private final ConferenceLogs logs;
    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final String consumer;
    private volatile Map<Topic, TopicReader> readers = Map.of();

    LogReaders(
            ConferenceLogs logs,
            KafkaSettings kafka,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.logs = logs;
        this.kafka = kafka;
        this.metrics = metrics;
        this.consumer = consumer;
    }

    // After the listeners of new logs, which take the default priority.
    void start(@Observes @Priority(5_000) StartupEvent event) {
        logs.onReopen(() -> new Thread(this::readAnew, "log-anew").start());
        for (var topic : ConferenceLogs.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                int each = partition;
                Gauge.builder("caunoi.log.position", () -> logs.position(topic, each))
                        .description("Offset of the record that comes next")
                        .tag("topic", topic.topicName())
                        .tag("partition", Integer.toString(partition))
                        .register(metrics);
            }
        }
        Gauge.builder("caunoi.ring.changes", () -> logs.ofRings(Ring::changes))
                .description("Changes that can be resumed over")
                .register(metrics);
        Gauge.builder("caunoi.ring.bytes", () -> logs.ofRings(Ring::bytes))
                .description("What they weigh in memory, roughly")
                .register(metrics);
        Gauge.builder("caunoi.ring.crowded.out", () -> logs.ofRings(Ring::crowdedOut))
                .description("Changes that left for others before their time")
                .register(metrics);
        open();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /** True once every topic was read to the end that was there at the start. */
    public boolean ready() {
        var current = readers;
        if (current.isEmpty() || !current.values().stream().allMatch(TopicReader::caughtUp)) {
            return false;
        }
        current.forEach((topic, reader) -> logs.epoch(topic, reader.epoch()));
        return true;
    }

    /**
     * How many records of {@code conference} at most stand in its topics and were not taken in here; empty while that is
     * unknown, since Kafka has not answered lately.
     */
    public OptionalLong behind(UUID conference) {
        long behind = 0;
        var current = readers;
        for (var topic : ConferenceLogs.TOPICS) {
            var reader = current.get(topic);
            if (reader == null || !reader.inTouch()) {
                return OptionalLong.empty();
            }
            behind += reader.lag(Partitions.of(topic, conference));
        }
        return OptionalLong.of(behind);
    }

    private synchronized void open() {
        var started = new EnumMap<Topic, TopicReader>(Topic.class);
        for (var topic : ConferenceLogs.TOPICS) {
            started.put(
                    topic,
                    TopicReader.of(topic, consumer)
                            .settings(kafka)
                            .metrics(metrics)
                            .everything()
                            .traced()
                            .on(record -> logs.take(topic, record))
                            .onReset(epoch -> logs.restart(topic, epoch))
                            .start());
        }
        readers = started;
    }

    private synchronized void close() {
        var closing = readers;
        readers = Map.of();
        closing.values().forEach(TopicReader::close);
    }

    private synchronized void readAnew() {
        LOG.info("A conference that was closed long ago is open again: reading everything anew");
        var epochs = new EnumMap<Topic, String>(Topic.class);
        readers.forEach((topic, reader) -> epochs.put(topic, reader.epoch()));
        close();
        logs.forgetEverything(epochs);
        open();
    }
}
