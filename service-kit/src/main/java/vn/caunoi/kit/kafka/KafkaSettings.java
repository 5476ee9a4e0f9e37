package vn.caunoi.kit.kafka;

import java.time.Duration;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Kafka is, and how often its topics are looked at. */
@Singleton
public class KafkaSettings {
    private final String bootstrap;
    private final Duration watchInterval;

    public KafkaSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrap,
            @ConfigProperty(name = "caunoi.kafka.watch-interval", defaultValue = "1s") Duration watchInterval) {
        this.bootstrap = bootstrap;
        this.watchInterval = watchInterval;
    }

    /** The brokers' addresses, comma-separated. */
    public String bootstrap() {
        return bootstrap;
    }

    /** How often a topic's id is checked: how long a recreated topic may go unnoticed. */
    public Duration watchInterval() {
        return watchInterval;
    }
}
