package vn.caunoi.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;

/** A topic of the shared broker, created anew for one test. */
final class TestTopic {
    private final Topic topic;

    private TestTopic(Topic topic) {
        this.topic = topic;
    }

    static TestTopic fresh(Topic topic) {
        var test = new TestTopic(topic);
        test.delete();
        test.create();
        return test;
    }

    /** What is sent to it afterwards stands in another life of the topic. */
    void recreate() {
        delete();
        create();
    }

    void create() {
        try (var admin = new TopicAdmin(Backends.bootstrapServers())) {
            admin.ensure(topic);
        }
    }

    void delete() {
        delete(topic.topicName());
    }

    static void delete(String name) {
        try (var admin = Admin.create(TopicAdmin.config(Backends.bootstrapServers()))) {
            admin.deleteTopics(List.of(name));
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(name));
        }
    }

    void send(String... values) {
        try (var producer = producer()) {
            for (var value : values) {
                producer.send(
                        new ProducerRecord<>(topic.topicName(), 0, "key", value.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    static KafkaProducer<String, byte[]> producer() {
        Map<String, Object> config = Map.of("bootstrap.servers", Backends.bootstrapServers());
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
