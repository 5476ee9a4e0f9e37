package vn.caunoi.kit.kafka;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Puts aside what a consumer can't read: key, value and headers as they were, and in {@code caunoi-error} the failure's
 * class (its message might quote what must not leave the service), in {@code caunoi-origin} where the record stood.
 */
final class DeadLetters implements AutoCloseable {
    private static final int TIMEOUT_MS = 5_000;

    private final ReaderSettings settings;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(ReaderSettings settings) {
        this.settings = settings;
    }

    /** @throws RetriableException when it could not be written now */
    void add(ConsumerRecord<String, byte[]> record, Throwable failure) {
        try {
            producer().send(letter(record, failure)).get(2 * TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException | RuntimeException e) {
            throw new NotWritten(e);
        }
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Throwable failure) {
        var origin = record.partition() + "@" + record.offset();
        var letter = new ProducerRecord<String, byte[]>(
                settings.topic().deadLetters(settings.consumer()),
                null,
                record.key(),
                record.value(),
                record.headers());
        letter.headers()
                .add("caunoi-error", failure.getClass().getName().getBytes(UTF_8))
                .add("caunoi-origin", origin.getBytes(UTF_8));
        return letter;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            try (var admin = new TopicAdmin(settings.bootstrap())) {
                admin.ensureDeadLetters(settings.topic(), settings.consumer());
            }
            Map<String, Object> config = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    settings.bootstrap(),
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    TIMEOUT_MS,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    3_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    TIMEOUT_MS);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
        }
    }

    private static final class NotWritten extends RetriableException {
        NotWritten(Throwable cause) {
            super("dead letter not written", cause);
        }
    }
}
