package vn.caunoi.bench.speed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** From a bare producer, which wants every acknowledgement and waits for nothing, to a bare consumer; from its sending on. */
final class BrokerFloor implements Leg {
    /** A topic of its own: what another floor sent before is not to be read. */
    private final TopicPartition where = new TopicPartition("caunoi.bench.hop." + UUID.randomUUID(), 0);

    private final byte[] event;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread reading;
    private volatile boolean open = true;
    private volatile Histogram latencies = new ConcurrentHistogram(3);
    private volatile CountDownLatch waiting = new CountDownLatch(0);

    /** @param sample what is sent is as large as its event */
    BrokerFloor(String bootstrap, SampleQuestion sample) throws Exception {
        event = sample.event().clone();
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(where.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrap, "linger.ms", 0, "acks", "all", "enable.idempotence", true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        reading = new Thread(() -> read(bootstrap), "bare consumer");
        reading.setDaemon(true);
        reading.start();
    }

    @Override
    public Histogram play(Schedule schedule, long begin) throws InterruptedException {
        var fresh = new ConcurrentHistogram(3);
        latencies = fresh;
        waiting = new CountDownLatch(schedule.count());
        schedule.play(begin, (number, due) -> {
            long began = System.nanoTime();
            var value = event.clone();
            ByteBuffer.wrap(value).putLong(began);
            producer.send(new ProducerRecord<>(where.topic(), where.partition(), null, value));
        });
        if (!waiting.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(waiting.getCount() + " records have not come");
        }
        return fresh;
    }

    private void read(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(where));
            consumer.seekToBeginning(List.of(where));
            while (open) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    long took =
                            System.nanoTime() - ByteBuffer.wrap(record.value()).getLong();
                    latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, took)));
                    waiting.countDown();
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        reading.join();
        producer.close();
    }
}
