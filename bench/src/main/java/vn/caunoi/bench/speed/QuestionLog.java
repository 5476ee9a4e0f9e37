package vn.caunoi.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;

/** Reads what question-service tells as it tells it, as any other service could: who got which question, and when. */
final class QuestionLog implements AutoCloseable {
    private final Sightings assigned = new Sightings(1);
    private final Map<String, QuestionState> states = new ConcurrentHashMap<>();
    private final Map<String, byte[]> submitted = new ConcurrentHashMap<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;

    /** @param bootstrap of a broker in which the topic exists; what stands in it already is passed over */
    QuestionLog(String bootstrap) throws InterruptedException {
        thread = new Thread(() -> read(bootstrap), "question log");
        thread.setDaemon(true);
        thread.start();
        reading.await();
    }

    private void read(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topic.QUESTIONS.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            all.forEach(consumer::position);
            reading.countDown();
            while (open) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long now = System.nanoTime();
        if (record.value() == null || !QuestionEvent.isKey(record.key())) {
            return;
        }
        var state = read(record.value());
        var before = states.put(record.key(), state);
        if (before == null) {
            submitted.putIfAbsent(record.key(), record.value());
        }
        if (state.status() == QuestionStatus.ASSIGNED
                && (before == null || before.status() != QuestionStatus.ASSIGNED)) {
            assigned.saw(record.key(), now);
        }
    }

    private static QuestionState read(byte[] event) {
        try {
            return EventJson.read(event, QuestionEvent.class).question();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When it was told whose each question is. */
    Sightings assigned() {
        return assigned;
    }

    /** How it stands, as it was told last. */
    QuestionState state(String question) {
        return states.get(question);
    }

    /** The first that was told of it. */
    byte[] firstEvent(String question) {
        return submitted.get(question);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
