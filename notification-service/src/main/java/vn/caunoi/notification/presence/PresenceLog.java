package vn.caunoi.notification.presence;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.delivery.PresenceEvent;
import vn.caunoi.kit.kafka.EventHeadersWriter;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.KeptTopic;

/**
 * Writes which halls have sockets here to {@code caunoi.presence.v1}, on a thread of its own and twice a second at most.
 * Without Kafka nothing waits but one state for each hall.
 *
 * <p>The replica's name is drawn at each start: what a former life of this process had said is never taken back, it lapses
 * because nobody repeats it.
 */
@ApplicationScoped
public class PresenceLog {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HallSockets halls;
    private final KafkaSettings kafka;
    private final Clock clock;
    private final String source;
    private final String replica;
    private final Thread thread = new Thread(this::run, "presence");
    private final CountDownLatch stopping = new CountDownLatch(1);

    PresenceLog(
            HallSockets halls,
            KafkaSettings kafka,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.halls = halls;
        this.kafka = kafka;
        this.clock = clock;
        source = "caunoi/" + application;
        replica = application + "-" + UUID.randomUUID();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (var topic = new KeptTopic(kafka.bootstrap(), Topic.PRESENCE);
                var producer = producer()) {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (topic.isThere()) {
                    say(producer);
                }
            }
            // The sockets were closed by now, and others may say sooner that they are open there.
            if (topic.isThere()) {
                say(producer);
            }
        } catch (InterruptedException e) {
            // The service stops.
        }
    }

    private void say(Producer<String, byte[]> producer) {
        for (var event : halls.due(replica)) {
            var headers = EventHeadersWriter.of(
                    UuidV7.next(clock), PresenceEvent.TYPE, source, event.key(), event.at(), null);
            try {
                producer.send(
                        new ProducerRecord<>(
                                Topic.PRESENCE.topicName(), 0, event.key(), EventJson.write(event), headers),
                        (metadata, failure) -> {
                            if (failure != null) {
                                halls.unsaid(event);
                            }
                        });
            } catch (KafkaException e) {
                halls.unsaid(event);
            }
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        1L << 20,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        1_000L),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(1));
        thread.interrupt();
    }
}
