package vn.caunoi.questions.receipt;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.TopicReader;

/**
 * Reads what screens acknowledged. Every replica reads all of it from the start, at each start and after the topic was made
 * anew: what is written already changes nothing, so nothing has to be remembered of where reading stood, and what waited to
 * be written when a process died comes again.
 */
@ApplicationScoped
class ReceiptConsumer {
    private static final String CONSUMER = "question-receipts";
    private static final int LONGEST_CODE = 64;

    private final KafkaSettings kafka;
    private final MeterRegistry metrics;
    private final ReceiptBatches batches;
    private TopicReader reader;

    ReceiptConsumer(KafkaSettings kafka, MeterRegistry metrics, ReceiptBatches batches) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.batches = batches;
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.of(Topic.RECEIPTS, CONSUMER)
                .settings(kafka)
                .metrics(metrics)
                .everything()
                .on(this::handle)
                .start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    private void handle(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null) {
            return;
        }
        var receipt = EventJson.read(record.value(), ReceiptEvent.class);
        if (receipt.kind() == null) {
            // One of a later version.
            return;
        }
        if (!whole(receipt)) {
            throw new IllegalArgumentException("a receipt that does not say what was shown where, and when");
        }
        batches.add(receipt);
    }

    private static boolean whole(ReceiptEvent receipt) {
        return receipt.question() != null
                && receipt.conference() != null
                && receipt.at() != null
                && receipt.revision() > 0
                && receipt.bridgePoint() != null
                && !receipt.bridgePoint().isBlank()
                && receipt.bridgePoint().length() <= LONGEST_CODE
                && receipt.bridgePoint().chars().noneMatch(Character::isISOControl);
    }
}
