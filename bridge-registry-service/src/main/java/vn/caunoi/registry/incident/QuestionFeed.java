package vn.caunoi.registry.incident;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/**
 * Reads the questions for those whose askers want their line reported. Safe to see any event twice: which questions were taken
 * is stored.
 */
@ApplicationScoped
class QuestionFeed {
    private static final String GROUP = "registry-incidents";

    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final Reports reports;
    private TopicReader reader;

    QuestionFeed(KafkaSettings kafka, MeterRegistry metrics, Reports reports) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.reports = reports;
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.of(Topic.QUESTIONS, GROUP)
                .settings(kafka)
                .metrics(metrics)
                .group(GROUP)
                .patient()
                .traced()
                .on(this::handle)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    private void handle(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() != null && QuestionEvent.isKey(record.key())) {
            reports.take(EventJson.read(record.value(), QuestionEvent.class).question());
        }
    }
}
