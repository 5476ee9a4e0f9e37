package vn.caunoi.questions.routing;

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
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/**
 * Wakes the router for whatever happens to a question: it may wait now, or have left somebody with less to do. Safe to see
 * any event twice, or none of several: what is stored decides, not what is read here.
 */
@ApplicationScoped
class RoutingConsumer {
    private static final String GROUP = "question-routing";

    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final RoutingWakes wakes;
    private final WaitingTraces traces;
    private TopicReader reader;

    RoutingConsumer(KafkaSettings kafka, MeterRegistry metrics, RoutingWakes wakes, WaitingTraces traces) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.wakes = wakes;
        this.traces = traces;
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.of(Topic.QUESTIONS, GROUP)
                .settings(kafka)
                .metrics(metrics)
                .group(GROUP)
                .traced()
                .on(this::handle)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    private void handle(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null || !QuestionEvent.isKey(record.key())) {
            return;
        }
        var question = EventJson.read(record.value(), QuestionEvent.class).question();
        if (question.status() == QuestionStatus.SUBMITTED) {
            traces.remember(question.id());
            wakes.wake(question.conference());
        } else {
            wakes.wakeSoon(question.conference());
        }
    }
}
