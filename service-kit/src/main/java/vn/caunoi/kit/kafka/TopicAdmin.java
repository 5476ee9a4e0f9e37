package vn.caunoi.kit.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import vn.caunoi.contracts.Topic;

/**
 * Creates and looks at the hub's topics. Every method waits at most five seconds for the brokers and throws {@link
 * org.apache.kafka.common.errors.TimeoutException} (which is {@linkplain Transient transient}) after that.
 */
public final class TopicAdmin implements AutoCloseable {
    private static final int TIMEOUT_MS = 5_000;
    private static final int LOOK_AGAIN_MS = 50;
    /** A reader that was away for a week still learns what was purged. */
    private static final long TOMBSTONES_MS = TimeUnit.DAYS.toMillis(7);

    /** What a former leader of the outbox wrote too late is recognised by what stands before it. */
    private static final long UNCOMPACTED_MS = TimeUnit.DAYS.toMillis(1);

    private static final long DEAD_LETTERS_MS = TimeUnit.DAYS.toMillis(30);

    private final Admin admin;

    public TopicAdmin(String bootstrap) {
        admin = Admin.create(config(bootstrap));
    }

    static Map<String, Object> config(String bootstrap) {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    /**
     * Creates the topic if it is missing, with the partitions and the retention that {@link Topic} promises, and waits
     * until the brokers know it. @return its id
     */
    public String ensure(Topic topic) {
        var description = describe(topic.topicName()).orElseGet(() -> {
            create(topic.topicName(), topic.partitions(), config(topic));
            return describeNew(topic.topicName());
        });
        if (description.partitions().size() < topic.partitions()) {
            // A broker that creates topics by itself was quicker.
            await(admin.createPartitions(Map.of(topic.topicName(), NewPartitions.increaseTo(topic.partitions())))
                    .all());
        }
        return description.topicId().toString();
    }

    /** The topic's id, another one each time that the topic is created; empty when there is no such topic. */
    public Optional<String> id(Topic topic) {
        return describe(topic.topicName()).map(found -> found.topicId().toString());
    }

    /** Creates the topic for records that {@code consumer} can't read, if it is missing. */
    void ensureDeadLetters(Topic topic, String consumer) {
        create(topic.deadLetters(consumer), 1, Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(DEAD_LETTERS_MS)));
    }

    private void create(String name, int partitions, Map<String, String> config) {
        try {
            var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Another replica was quicker.
        }
    }

    private static Map<String, String> config(Topic topic) {
        var config = new HashMap<String, String>();
        if (topic.compacted()) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TOMBSTONES_MS));
            config.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(UNCOMPACTED_MS));
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
        }
        return config;
    }

    /** The controller has created it; what a broker says of it comes a moment later. */
    private TopicDescription describeNew(String name) {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
        while (System.nanoTime() < deadline) {
            var found = describe(name);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new org.apache.kafka.common.errors.TimeoutException(name + " was created and no broker knows it yet");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private Optional<TopicDescription> describe(String name) {
        try {
            return Optional.of(
                    await(admin.describeTopics(List.of(name)).topicNameValues().get(name)));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer from the brokers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
