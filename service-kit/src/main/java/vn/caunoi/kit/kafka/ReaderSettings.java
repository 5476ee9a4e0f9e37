package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import vn.caunoi.contracts.Topic;

/**
 * @param group null to read everything
 * @param stuckAfter who of a group has not polled for so long hangs in a handler, and another goes on in its place
 * @param patience how late a record may be fetched, with others that came meanwhile; zero for at once
 * @param metrics null for none
 * @param traced whether handling is a span
 */
record ReaderSettings(
        Topic topic,
        String consumer,
        String bootstrap,
        String group,
        Duration watchInterval,
        Duration maxBackoff,
        Duration stuckAfter,
        Duration patience,
        RecordHandler handler,
        Consumer<String> onReset,
        MeterRegistry metrics,
        boolean traced) {
    private static final int WORTH_A_FETCH = 64 * 1024;

    boolean everything() {
        return group == null;
    }

    KafkaConsumer<String, byte[]> newConsumer() {
        var config = new java.util.HashMap<String, Object>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                30_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
        if (!everything()) {
            config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
            config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
            config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) stuckAfter.toMillis());
        }
        if (!patience.isZero()) {
            config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, WORTH_A_FETCH);
            config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) patience.toMillis());
        }
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
