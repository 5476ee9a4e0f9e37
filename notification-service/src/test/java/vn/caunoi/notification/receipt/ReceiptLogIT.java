package vn.caunoi.notification.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.kit.kafka.KafkaSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Receipts in a log that the brokers lose. */
class ReceiptLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID question = UUID.randomUUID();
    private final List<ReceiptEvent> givenBack = new CopyOnWriteArrayList<>();
    private final ReceiptLog log = new ReceiptLog(
            new KafkaSettings(Backends.bootstrapServers(), Duration.ofSeconds(1)),
            Clock.systemUTC(),
            new SimpleMeterRegistry(),
            "test");

    @AfterEach
    void stop() throws InterruptedException {
        log.stop(null);
    }

    @Test
    void what_comes_while_the_topic_is_gone_is_written_once_it_is_made_anew() throws Exception {
        log.start(null);
        say("731");
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(written())
                .contains(key("731")));

        loseTheTopic();
        // The first finds out, and those that follow find no topic, for longer than the producer waits.
        for (var hall : List.of("732", "733", "734", "735")) {
            say(hall);
            Thread.sleep(200);
        }

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(written())
                .contains(key("732"), key("733"), key("734"), key("735")));
        assertThat(givenBack).isEmpty();
    }

    private void say(String hall) {
        log.append(receipt(hall), givenBack::add);
    }

    private ReceiptEvent receipt(String hall) {
        return new ReceiptEvent(question, UUID.randomUUID(), 1, hall, ReceiptEvent.Kind.SHOWN, Instant.now());
    }

    private String key(String hall) {
        return receipt(hall).key();
    }

    private static void loseTheTopic() throws Exception {
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topic.RECEIPTS.topicName())).all().get();
        }
    }

    /** The keys of all that stands in the log. */
    private static List<String> written() {
        var partition = new TopicPartition(Topic.RECEIPTS.topicName(), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Backends.bootstrapServers(),
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var keys = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }
}
