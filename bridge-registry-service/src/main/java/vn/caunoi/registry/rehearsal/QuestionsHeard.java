package vn.caunoi.registry.rehearsal;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/**
 * Ticks FORM when a question of a hall's form has come through Kafka, and HOTLINE when one was called in for it. Safe to see
 * any event twice: a tick stays with the first.
 */
@ApplicationScoped
class QuestionsHeard {
    private static final String GROUP = "registry-rehearsal";

    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final RehearsalService rehearsals;
    /** Whose form is ticked: nobody takes that back, and no further question of theirs is news. As many as there are halls. */
    private final Set<Hall> formsTicked = ConcurrentHashMap.newKeySet();

    private TopicReader reader;

    private record Hall(UUID conference, String code) {}

    QuestionsHeard(KafkaSettings kafka, MeterRegistry metrics, RehearsalService rehearsals) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.rehearsals = rehearsals;
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.of(Topic.QUESTIONS, GROUP)
                .settings(kafka)
                .metrics(metrics)
                .group(GROUP)
                .patient()
                .on(this::handle)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    void handle(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null || !QuestionEvent.isKey(record.key())) {
            return;
        }
        var question = EventJson.read(record.value(), QuestionEvent.class).question();
        // What comes after the first version of a question proves nothing new.
        if (question.version() > 2 || question.bridgePoint() == null) {
            return;
        }
        var hall = new Hall(question.conference(), question.bridgePoint().code());
        if (question.channel() == Channel.HOTLINE) {
            rehearsals.saw(hall.conference(), hall.code(), Check.HOTLINE, question.askedAt());
        } else if (!formsTicked.contains(hall)
                && rehearsals.saw(hall.conference(), hall.code(), Check.FORM, question.askedAt())) {
            formsTicked.add(hall);
        }
    }
}
