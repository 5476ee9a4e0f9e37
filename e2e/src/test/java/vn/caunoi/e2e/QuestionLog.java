package vn.caunoi.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.caunoi.contracts.EventHeaders;
import vn.caunoi.contracts.Topic;

/** The hub's log of questions, and its other topics, read and written past the services. For one thread at a time. */
public final class QuestionLog implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    public QuestionLog(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        (Object) bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The first record of a question. */
    public ConsumerRecord<String, byte[]> first(String question) {
        return records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> question.equals(record.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record of " + question));
    }

    /** Writes any bytes, and returns when the broker has them. */
    public void append(int partition, String key, byte[] value) throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(Topic.QUESTIONS.topicName(), partition, key, value))
                .get();
    }

    /** The keys of all records of {@code topic}; none while there is no such topic. */
    public List<String> keys(String topic) {
        return records(topic).stream().map(ConsumerRecord::key).toList();
    }

    /** All records of {@code topic}, a partition's in order; none while there is no such topic. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        var partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(found::add);
        }
        return found;
    }

    /** The ids of all events by their keys, each in order. */
    public Map<String, List<String>> events() {
        return records(Topic.QUESTIONS.topicName()).stream()
                .filter(record -> record.headers().lastHeader(EventHeaders.ID) != null)
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(QuestionLog::event, Collectors.toList())));
    }

    private static String event(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8);
    }

    /** The keys of dead letters by their topic. */
    public Map<String, List<String>> deadLetters() {
        return consumer.listTopics().keySet().stream()
                .filter(topic -> topic.contains(".dlq."))
                .collect(Collectors.toMap(topic -> topic, this::keys));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
