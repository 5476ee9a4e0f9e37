package vn.caunoi.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;

/** What stands in a topic of the shared broker. */
final class TopicLog {
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", Backends.bootstrapServers());

    private final Topic topic;

    TopicLog(Topic topic) {
        this.topic = topic;
    }

    void delete() {
        try (var admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(topic.topicName()));
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic.topicName()));
        }
    }

    /** Deletes it under its owner, who may create it again before anyone sees that. */
    void deleteNow() {
        try (var admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(topic.topicName())).all().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records, up to the end of now; none while there is no topic. */
    List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(topic.topicName())) {
                return List.of();
            }
            var partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(topic.topicName(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** The versions of one key, in order; -1 for a tombstone. */
    List<Long> versions(String key) {
        return records().stream()
                .filter(record -> record.key().equals(key))
                .map(TopicLog::version)
                .toList();
    }

    /** The last version of each key that is not gone. */
    Map<String, Long> last() {
        var last = new HashMap<String, Long>();
        for (var record : records()) {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), version(record));
            }
        }
        return last;
    }

    private static Long version(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? Long.valueOf(-1)
                    : Long.valueOf(
                            EventJson.read(record.value(), Things.Thing.class).version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
