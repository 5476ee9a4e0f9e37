package vn.caunoi.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

import vn.caunoi.kit.kafka.EventHeadersWriter;
import vn.caunoi.kit.kafka.Partitions;
import vn.caunoi.kit.trace.Traces;

/** Sends rows in order. After a failure nothing more leaves this producer: the next batch gets a new one. */
final class OutboxSender implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelaySettings settings;
    private Attempt attempt;
    private boolean down;

    OutboxSender(RelaySettings settings) {
        this.settings = settings;
    }

    /**
     * Sends {@code rows}, and waits.
     *
     * @param beforeSend called after the last look at the leadership
     * @return ids of those that are acknowledged, and before which no row of their partition failed
     * @throws SQLException when the leadership is lost while waiting
     */
    List<Long> send(List<OutboxRow> rows, Leadership leadership, Runnable beforeSend)
            throws SQLException, InterruptedException {
        leadership.confirm();
        beforeSend.run();
        if (attempt == null) {
            attempt = new Attempt(settings);
        }
        var current = attempt;
        var sent = new ArrayList<Future<RecordMetadata>>();
        var spans = new ArrayList<Span>();
        for (var row : rows) {
            var span = SendSpan.of(row, partition(row));
            if (!current.send(record(row, span), sent)) {
                break;
            }
            spans.add(span);
        }
        var acknowledged = new ArrayList<Long>();
        var broken = new HashSet<TopicPartition>();
        for (int i = 0; i < sent.size(); i++) {
            var row = rows.get(i);
            var partition = partition(row);
            if (!acknowledged(sent.get(i), leadership)) {
                broken.add(partition);
            } else if (!broken.contains(partition)) {
                acknowledged.add(row.id());
                // The others are sent anew, and then shown: without a broker each would fail twice a second.
                spans.get(i).end();
            }
        }
        report(current.failure);
        return acknowledged;
    }

    private static boolean acknowledged(Future<RecordMetadata> sent, Leadership leadership)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                sent.get(100, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // The lease runs on while the broker is slow.
                leadership.confirm();
            } catch (ExecutionException e) {
                return false;
            }
        }
    }

    private void report(Exception failure) {
        if (failure != null) {
            close();
            if (!down) {
                LOG.warnf("events wait in the outbox: %s", failure.toString());
            }
            down = true;
        } else if (down) {
            LOG.info("events leave the outbox again");
            down = false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row, Span span) {
        var partition = partition(row);
        var headers = EventHeadersWriter.of(
                row.eventId(), row.type(), settings.source(), row.key(), row.occurredAt(), Traces.of(span));
        return new ProducerRecord<>(partition.topic(), partition.partition(), row.key(), row.payload(), headers);
    }

    private static TopicPartition partition(OutboxRow row) {
        return new TopicPartition(row.topic().topicName(), Partitions.of(row.topic(), row.partitionKey()));
    }

    @Override
    public void close() {
        if (attempt != null) {
            attempt.producer.close(Duration.ZERO);
            attempt = null;
        }
    }

    /** One producer, until its first failure. */
    private static final class Attempt {
        private final Producer<String, byte[]> producer;
        private volatile Exception failure;

        Attempt(RelaySettings settings) {
            // Shorter than the lease, since nobody confirms the leadership in the meantime.
            long maxBlock = Math.min(2_000, settings.lease().toMillis() / 2);
            Map<String, Object> config = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    settings.bootstrap(),
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    maxBlock,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    3_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    10_000,
                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    500);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }

        boolean send(ProducerRecord<String, byte[]> record, List<Future<RecordMetadata>> sent) {
            if (failure != null) {
                return false;
            }
            try {
                sent.add(producer.send(record, (metadata, e) -> {
                    if (e != null && failure == null) {
                        failure = e;
                        // At once, or a later row of the same key might still get through.
                        producer.close(Duration.ZERO);
                    }
                }));
                return true;
            } catch (KafkaException | IllegalStateException e) {
                failure = e;
                return false;
            }
        }
    }
}
