package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Puts aside what a consumer can't read: key, value and headers as they were, in {@code caunoi-error} the classes of the
 * failure and its causes (a message might quote what must not leave the service), in {@code caunoi-origin} where the
 * record stood.
 */
final class DeadLetters implements AutoCloseable {
    private static final int TIMEOUT_MS = 5_000;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Older ones may be put aside once more: whoever has so many looks at something else first. */
    private static final int REMEMBERED = 10_000;

    private static final String ORIGIN = "caunoi-origin";
    private static final int CAUSES = 8;

    private final ReaderSettings settings;
    private KafkaProducer<String, byte[]> producer;
    private Set<Known> known;

    DeadLetters(ReaderSettings settings) {
        this.settings = settings;
    }

    /** @param value a hash of it: where a topic is made anew, another record stands in the same place */
    private record Known(String origin, int value) {}

    /**
     * Once, however often the record is read: by who reads everything at each start, or who died before its offset was kept. Only
     * of two replicas that both read everything at the same time may each put it aside.
     *
     * @return false when it had been put aside before
     * @throws RetriableException when it could not be written now
     */
    boolean add(ConsumerRecord<String, byte[]> record, Throwable failure) {
        try {
            var producer = producer();
            if (known == null) {
                known = read();
            }
            var itself = new Known(origin(record), Arrays.hashCode(record.value()));
            if (known.contains(itself)) {
                return false;
            }
            producer.send(letter(record, failure)).get(2 * TIMEOUT_MS, TimeUnit.MILLISECONDS);
            known.add(itself);
            return true;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (InterruptException e) {
            throw e;
        } catch (ExecutionException | java.util.concurrent.TimeoutException | RuntimeException e) {
            // Their topic may be gone with what a broker lost, or the letter be there unacknowledged: the next try
            // looks.
            close();
            producer = null;
            known = null;
            throw new NotWritten(e);
        }
    }

    /** Of what lies there, the newest. @throws TimeoutException when the broker does not give it away in time */
    private Set<Known> read() {
        var found = new HashSet<Known>();
        var partition = new TopicPartition(settings.topic().deadLetters(settings.consumer()), 0);
        var only = List.of(partition);
        try (var consumer = settings.newConsumer()) {
            consumer.assign(only);
            long begin = consumer.beginningOffsets(only).get(partition);
            long end = consumer.endOffsets(only).get(partition);
            consumer.seek(partition, Math.max(begin, end - REMEMBERED));
            long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * TIMEOUT_MS);
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > patience) {
                    throw new TimeoutException("dead letters can't be read");
                }
                for (var letter : consumer.poll(POLL)) {
                    var origin = letter.headers().lastHeader(ORIGIN);
                    if (origin != null) {
                        found.add(new Known(new String(origin.value(), UTF_8), Arrays.hashCode(letter.value())));
                    }
                }
            }
        }
        return found;
    }

    /** Of the failure, what caused it, and so on. */
    static String classes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(each -> each.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    private static String origin(ConsumerRecord<String, byte[]> record) {
        return record.partition() + "@" + record.offset();
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Throwable failure) {
        var letter = new ProducerRecord<String, byte[]>(
                settings.topic().deadLetters(settings.consumer()),
                null,
                record.key(),
                record.value(),
                record.headers());
        letter.headers()
                .add("caunoi-error", classes(failure).getBytes(UTF_8))
                .add(ORIGIN, origin(record).getBytes(UTF_8));
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
            producer.close(Duration.ZERO);
        }
    }

    private static final class NotWritten extends RetriableException {
        NotWritten(Throwable cause) {
            super("dead letter not written", cause);
        }
    }
}
