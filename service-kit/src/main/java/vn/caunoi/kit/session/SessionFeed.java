package vn.caunoi.kit.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/**
 * Tells {@link EndedSessions} what the registry says of sessions and accounts. Runs in every service; without Kafka the
 * service starts all the same, and honours tokens until it is heard that they ended.
 */
@ApplicationScoped
public class SessionFeed {
    private final EndedSessions ended;
    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final String consumer;
    private final boolean enabled;
    // Only the reader's thread touches it.
    private final Map<String, PersonState> people = new HashMap<>();
    private volatile List<TopicReader> readers = List.of();

    SessionFeed(
            EndedSessions ended,
            KafkaSettings kafka,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "caunoi.session.feed", defaultValue = "true") boolean enabled) {
        this.ended = ended;
        this.kafka = kafka;
        this.metrics = metrics;
        this.consumer = application + "-sessions";
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            readers = List.of(
                    reader(Topic.SESSIONS).on(this::session).start(),
                    reader(Topic.PEOPLE)
                            .on(this::person)
                            .onReset(epoch -> people.clear())
                            .start());
        }
    }

    /** True once everything that the registry had said before the start is known; true at once where it is not listened to. */
    public boolean caughtUp() {
        var reading = readers;
        return !enabled || !reading.isEmpty() && reading.stream().allMatch(TopicReader::caughtUp);
    }

    private TopicReader.Builder reader(Topic topic) {
        return TopicReader.of(topic, consumer).settings(kafka).metrics(metrics).everything();
    }

    void session(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() != null) {
            var event = EventJson.read(record.value(), SessionEvent.class);
            ended.end(event.session(), event.expiresAt());
        }
    }

    void person(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null) {
            var purged = people.remove(record.key());
            if (purged != null) {
                ended.enable(purged.username(), false);
            }
            return;
        }
        var person = EventJson.read(record.value(), PersonEvent.class).person();
        var known = people.get(record.key());
        // A former leader's late record may stand after a newer one.
        if (known == null || known.version() < person.version()) {
            people.put(record.key(), person);
            ended.refuseBefore(person.username(), person.sessionsSince());
            ended.enable(person.username(), person.enabled());
        }
    }

    @PreDestroy
    void stop() {
        readers.forEach(TopicReader::close);
    }
}
