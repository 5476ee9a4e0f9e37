package vn.caunoi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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

    /** @param bootstrap of a broker in whose topic somebody has asked something */
    Answers(String bootstrap) throws IOException {
        var asked = asked(bootstrap);
        partition = asked.partition();
        event = (ObjectNode) EventJson.mapper().readTree(asked.value());
        question().put("id", id).put("status", "PUBLISHED").put("publishedAt", "2021-04-28T05:00:00.000Z");
        question()
                .putObject("answer")
                .put("live", false)
                .put("answeredAt", "2021-04-28T05:00:00.000Z")
                .put("revision", 1)
                .putArray("references");
        makeTopic(bootstrap);
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void makeTopic(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(BareServer.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no topic for the bare server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    private static ConsumerRecord<String, byte[]> asked(String bootstrap) throws IOException {
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
                    if (record.value() != null && !record.key().contains("#")) {
                        return record;
                    }
                }
            }
        }
        throw new IllegalStateException("nobody has asked anything");
    }

    @Override
    public void close() {
        producer.close();
    }
}
