package vn.caunoi.questions.testing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.kafka.Partitions;
import vn.caunoi.kit.kafka.TopicAdmin;

/** Writes what the registry would write, and whatever else a topic may hold. */
public final class TestRegistry {
    private TestRegistry() {}

    public static void say(ConferenceState conference) {
        send(
                Topic.CONFERENCES,
                conference.id(),
                conference.id().toString(),
                event(new ConferenceEvent(now(), conference)));
    }

    public static void say(BridgePointState hall) {
        send(Topic.BRIDGE_POINTS, hall.conference(), hall.id().toString(), event(new BridgePointEvent(now(), hall)));
    }

    public static void say(PersonState person) {
        send(Topic.PEOPLE, person.conference(), person.id().toString(), event(new PersonEvent(now(), person)));
    }

    public static void endSession(UUID session) {
        var event = new SessionEvent(session, now(), now().plusSeconds(3_600));
        send(Topic.SESSIONS, session, session.toString(), event(event));
    }

    /** @param value any bytes, also what nobody can read */
    public static void send(Topic topic, UUID conference, String key, byte[] value) {
        try {
            Wire.THERE.computeIfAbsent(topic, Wire.ADMIN::ensure);
            Wire.PRODUCER
                    .send(new ProducerRecord<>(topic.topicName(), Partitions.of(topic, conference), key, value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static byte[] event(Object event) {
        return EventJson.write(event);
    }

    private static Instant now() {
        return Instant.now();
    }

    /** The clients for all tests: a conference is made in nearly each, and connecting would take most of its time. */
    private static final class Wire {
        private static final TopicAdmin ADMIN = new TopicAdmin(bootstrap());
        private static final Map<Topic, String> THERE = new ConcurrentHashMap<>();
        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
