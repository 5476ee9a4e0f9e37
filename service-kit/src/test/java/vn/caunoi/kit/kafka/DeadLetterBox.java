package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import vn.caunoi.backends.Backends;
import vn.caunoi.contracts.Topic;

final class DeadLetterBox {
    private DeadLetterBox() {}

    static List<ConsumerRecord<String, byte[]>> of(Topic topic, String consumer) {
        Map<String, Object> config = Map.of("bootstrap.servers", Backends.bootstrapServers());
        try (var reader = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(topic.deadLetters(consumer), 0));
            reader.assign(partition);
            reader.seekToBeginning(partition);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            reader.poll(Duration.ofSeconds(2)).forEach(found::add);
            return found;
        }
    }
}
