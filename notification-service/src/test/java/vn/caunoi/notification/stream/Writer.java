package vn.caunoi.notification.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import vn.caunoi.contracts.EventHeaders;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.kafka.Partitions;
import vn.caunoi.kit.kafka.TopicAdmin;
import vn.caunoi.notification.log.Events;

/** Writes to Kafka what the other services would. */
final class Writer implements AutoCloseable {
    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    Writer(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 0, "max.block.ms", 20_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void makeTopics() {
        makeTopics(Topic.values());
    }

    void makeTopics(Topic... topics) {
        try (var admin = new TopicAdmin(bootstrap)) {
            for (var topic : topics) {
                ensure(admin, topic);
            }
        }
    }

    void makeAnew(Topic topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                var topics = new TopicAdmin(bootstrap)) {
            admin.deleteTopics(List.of(topic.topicName())).all().get();
            ensure(topics, topic);
        }
    }

    private static void ensure(TopicAdmin topics, Topic topic) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            topics.ensure(topic);
            return true;
        });
    }

    void write(QuestionState question) {
        write(
                Topic.QUESTIONS,
                question.conference(),
                question.id().toString(),
                new QuestionEvent(null, null, Events.NOON, question));
    }

    /** As a step of the trace that {@code traceparent} names. */
    void write(QuestionState question, String traceparent) {
        var partition = Partitions.of(Topic.QUESTIONS, question.conference());
        var event = EventJson.write(new QuestionEvent(null, null, Events.NOON, question));
        var record = new ProducerRecord<>(
                Topic.QUESTIONS.topicName(), partition, question.id().toString(), event);
        record.headers().add(EventHeaders.TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }

    void write(BridgePointState point) {
        write(Topic.BRIDGE_POINTS, point.conference(), point.id().toString(), new BridgePointEvent(Events.NOON, point));
    }

    void write(ConferenceState conference) {
        write(
                Topic.CONFERENCES,
                conference.id(),
                conference.id().toString(),
                new ConferenceEvent(Events.NOON, conference));
    }

    void write(PersonState person) {
        write(Topic.PEOPLE, person.conference(), person.id().toString(), new PersonEvent(Events.NOON, person));
    }

    void write(SessionEvent ended) {
        write(Topic.SESSIONS, ended.session(), ended.session().toString(), ended);
    }

    void tombstone(Topic topic, UUID conference, String key) {
        write(topic, conference, key, null);
    }

    void write(Topic topic, UUID conference, String key, Object event) {
        var value = event == null ? null : event instanceof byte[] bytes ? bytes : EventJson.write(event);
        producer.send(new ProducerRecord<>(topic.topicName(), Partitions.of(topic, conference), key, value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
