package vn.caunoi.notification.receipt;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.kit.kafka.EventHeadersWriter;
import vn.caunoi.kit.kafka.KafkaSettings;
import vn.caunoi.kit.kafka.KeptTopic;
import vn.caunoi.kit.kafka.Transient;

/**
 * Writes receipts to {@code caunoi.receipts.v1}, on a thread of its own: a producer blocks while it knows no broker, and gives
 * up soon while it knows no topic. What waits is bounded; a receipt that finds no room, or can't be written for ten minutes, is
 * given back.
 */
@ApplicationScoped
public class ReceiptLog {
    private static final int WAITING = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** @param until when it is tried, of {@link System#nanoTime} */
    private record Waiting(ReceiptEvent receipt, Consumer<ReceiptEvent> onFailure, long until) {}

    private final KafkaSettings kafka;
    private final Clock clock;
    private final String source;
    private final Counter written;
    private final Counter lost;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::run, "receipts");
    private volatile boolean stopping;

    ReceiptLog(
            KafkaSettings kafka,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.kafka = kafka;
        this.clock = clock;
        this.source = "caunoi/" + application;
        this.written = outcome("written", metrics);
        this.lost = outcome("given-back", metrics);
    }

    private static Counter outcome(String outcome, MeterRegistry metrics) {
        return Counter.builder("caunoi.receipts")
                .description("What screens have shown: written to the log, or given back to be said again")
                .tag("outcome", outcome)
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** @param onFailure gets the receipt when it was not written, on any thread */
    void append(ReceiptEvent receipt, Consumer<ReceiptEvent> onFailure) {
        enqueue(new Waiting(receipt, onFailure, System.nanoTime() + PATIENCE.toNanos()));
    }

    private void enqueue(Waiting waiting) {
        if (!queue.offer(waiting)) {
            giveBack(waiting);
        }
    }

    private void run() {
        try (var topic = new KeptTopic(kafka.bootstrap(), Topic.RECEIPTS);
                var producer = producer()) {
            while (!stopping) {
                if (!topic.isThere()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                    continue;
                }
                var waiting = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (waiting != null) {
                    send(producer, waiting);
                }
            }
            for (var last = queue.poll(); last != null; last = queue.poll()) {
                send(producer, last);
            }
        } catch (InterruptedException e) {
            // The service stops.
        }
    }

    private void send(Producer<String, byte[]> producer, Waiting waiting) {
        var receipt = waiting.receipt();
        var headers =
                EventHeadersWriter.of(UuidV7.next(clock), ReceiptEvent.TYPE, source, receipt.key(), receipt.at(), null);
        try {
            producer.send(
                    new ProducerRecord<>(
                            Topic.RECEIPTS.topicName(), 0, receipt.key(), EventJson.write(receipt), headers),
                    (metadata, failure) -> {
                        if (failure == null) {
                            written.increment();
                        } else {
                            tryAgain(waiting, failure);
                        }
                    });
        } catch (KafkaException e) {
            tryAgain(waiting, e);
        }
    }

    /** In no order: what is there twice counts once. */
    private void tryAgain(Waiting waiting, Exception failure) {
        if (Transient.is(failure) && !stopping && System.nanoTime() - waiting.until() < 0) {
            enqueue(waiting);
        } else {
            giveBack(waiting);
        }
    }

    private void giveBack(Waiting waiting) {
        lost.increment();
        waiting.onFailure().accept(waiting.receipt());
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
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis(),
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4L << 20,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        2_000L),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(1));
        thread.interrupt();
    }
}
