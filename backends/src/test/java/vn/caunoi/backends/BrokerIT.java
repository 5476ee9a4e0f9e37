package vn.caunoi.backends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BrokerIT {

    private static Broker broker;

    @BeforeAll
    static void start() {
        QuietKafka.apply();
        broker = Broker.forTests();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void records_outlive_a_restart_on_the_same_port() throws Exception {
        var before = broker.bootstrapServers();
        createTopic("kept");
        send("kept", "một");

        broker.restart();

        assertThat(broker.bootstrapServers()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(read("kept")).contains("một"));
    }

    @Test
    void a_broker_that_lost_its_data_is_another_cluster_without_topics() throws Exception {
        createTopic("lost");
        var before = clusterId();

        broker.stop();
        broker.loseData();
        broker.start();

        assertThat(clusterId()).isNotEqualTo(before);
        assertThat(topics()).doesNotContain("lost");
    }

    @Test
    void a_reader_that_comes_before_the_owner_makes_no_topic() throws Exception {
        read("not-there-yet");

        assertThat(topics()).doesNotContain("not-there-yet");
    }

    private static void createTopic(String name) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics() throws Exception {
        try (var admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private static String clusterId() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(String topic, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(String topic) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            var values = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            return values;
        }
    }
}
