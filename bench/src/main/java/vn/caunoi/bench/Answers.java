package vn.caunoi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;

/** Publishes answers as question-service does, in its topic: each a further version of one question that nobody else knows. */
final class Answers implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final int partition;
    private final ObjectNode event;
    private final String id = UUID.randomUUID().toString();
    private long version;

    Answers(String bootstrap) throws IOException {
        var published = published(bootstrap);
        partition = published.partition();
        event = (ObjectNode) EventJson.mapper().readTree(published.value());
        question().put("id", id);
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private ObjectNode question() {
        return (ObjectNode) event.get("question");
    }

    /** @param length of the answer, in characters */
    void publish(int length) {
        question().put("version", ++version);
        ((ObjectNode) question().get("answer"))
                .put("text", "Trả lời. ".repeat(length / 9 + 1).substring(0, length));
        producer.send(new ProducerRecord<>(Topic.QUESTIONS.topicName(), partition, id, EventJson.write(event)));
    }

    /** Has the bare server send {@code frame}. */
    void publishBare(byte[] frame) {
        producer.send(new ProducerRecord<>(BareServer.TOPIC, 0, null, frame));
    }

    private static ConsumerRecord<String, byte[]> published(String bootstrap) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topic.QUESTIONS.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            for (int patience = 0; patience < 50; patience++) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() != null && !record.key().contains("#") && isPublished(record.value())) {
                        return record;
                    }
                }
            }
        }
        throw new IllegalStateException("the demo has no published answer");
    }

    private static boolean isPublished(byte[] event) throws IOException {
        var question = EventJson.mapper().readTree(event).path("question");
        return question.path("status").asText().equals("PUBLISHED") && question.hasNonNull("answer");
    }

    @Override
    public void close() {
        producer.close();
    }
}
