package vn.caunoi.questions.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;

/** What stands in Kafka. */
public final class QuestionLog {
    private QuestionLog() {}

    /** All events of a question, oldest first. */
    public static List<QuestionEvent> of(UUID question) {
        return records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> question.toString().equals(record.key()))
                .map(record -> read(record, QuestionEvent.class))
                .toList();
    }

    /** What was told of who works on a question, oldest first. */
    public static List<WorkEvent> workOn(UUID question) {
        return records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> WorkEvent.key(question).equals(record.key()))
                .map(record -> read(record, WorkEvent.class))
                .toList();
    }

    /** What was counted around a question, oldest first. */
    public static List<TallyEvent> talliesOf(UUID question) {
        return records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> TallyEvent.key(question).equals(record.key()))
                .map(record -> read(record, TallyEvent.class))
                .toList();
    }

    /** Everything that stands in a topic now. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestRegistry.bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static <E> E read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        try {
            return EventJson.read(record.value(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
