package vn.caunoi.questions.directory;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/** Reads the registry's topics from the start into the directory, and goes on reading. */
@ApplicationScoped
class DirectoryFeed {
    private static final String CONSUMER = "question-directory";

    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final DirectoryStore store;
    private final DirectoryFilling filling;
    private final Event<RespondersChanged> respondersChanged;
    private final Event<ConferenceChanged> conferenceChanged;
    private volatile Map<DirectoryKind, TopicReader> readers = Map.of();
    private volatile boolean filled;

    DirectoryFeed(
            KafkaSettings kafka,
            MeterRegistry metrics,
            DirectoryStore store,
            DirectoryFilling filling,
            Event<RespondersChanged> respondersChanged,
            Event<ConferenceChanged> conferenceChanged) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.store = store;
        this.filling = filling;
        this.respondersChanged = respondersChanged;
        this.conferenceChanged = conferenceChanged;
    }

    void start(@Observes StartupEvent event) {
        var started = new EnumMap<DirectoryKind, TopicReader>(DirectoryKind.class);
        for (var kind : DirectoryKind.values()) {
            var reader = TopicReader.of(kind.topic(), CONSUMER)
                    .settings(kafka)
                    .metrics(metrics)
                    .everything()
                    .on(record -> handle(kind, record))
                    .onReset(epoch -> store.distrust(kind))
                    .start();
            started.put(kind, reader);
        }
        readers = started;
    }

    void stop(@Observes ShutdownEvent event) {
        readers.values().forEach(TopicReader::close);
    }

    /** True once everything was read that the registry had said before the start, be it nothing. */
    boolean caughtUp() {
        return readers.size() == DirectoryKind.values().length
                && readers.values().stream().allMatch(TopicReader::caughtUp);
    }

    @Scheduled(every = "${caunoi.directory.check-interval}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void noteFilled() {
        // All kinds, not all readers: on a busy machine this may come before the first one has started.
        if (!filled) {
            filled = readers.entrySet().stream()
                            .filter(reader -> reader.getValue().caughtUp())
                            .filter(reader -> filling.readToEnd(reader.getKey()))
                            .count()
                    == DirectoryKind.values().length;
        }
    }

    private void handle(DirectoryKind kind, ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.key().indexOf('#') >= 0) {
            // What stands beside a conference or a hall, such as an announcement or a screen, is no part of the
            // directory.
            return;
        }
        if (record.value() == null) {
            store.remove(kind, UUID.fromString(record.key()));
            return;
        }
        switch (kind) {
            case CONFERENCES -> {
                var event = EventJson.read(record.value(), ConferenceEvent.class);
                if (store.put(event.conference(), event.at())) {
                    conferenceChanged.fireAsync(
                            new ConferenceChanged(event.conference().id()));
                }
            }
            case HALLS ->
                store.put(EventJson.read(record.value(), BridgePointEvent.class).bridgePoint());
            case PEOPLE -> {
                var person = EventJson.read(record.value(), PersonEvent.class).person();
                if (store.put(person)) {
                    respondersChanged.fireAsync(new RespondersChanged(person.conference()));
                }
            }
        }
    }
}
