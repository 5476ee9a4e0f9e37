package vn.caunoi.kit.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.Topic;

/**
 * Creates and looks at the hub's topics. Every method waits at most five seconds for the brokers and throws {@link
 * org.apache.kafka.common.errors.TimeoutException} (which is {@linkplain Transient transient}) after that.
 */
public final class TopicAdmin implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicAdmin.class);
    private static final int TIMEOUT_MS = 5_000;
    private static final int LOOK_AGAIN_MS = 50;
    /** A reader that was away for a week still learns what was purged. */
    private static final long TOMBSTONES_MS = TimeUnit.DAYS.toMillis(7);

    /** What a former leader of the outbox wrote too late is recognised by what stands before it. */
    private static final long UNCOMPACTED_MS = TimeUnit.DAYS.toMillis(1);

    /**
     * What was superseded or purged is cleaned away by then, however little is written besides: it may be somebody's words.
     * Kafka also begins a new segment that often, since it never cleans the one that is written to.
     */
    private static final long COMPACTED_MS = TimeUnit.DAYS.toMillis(7);

    /** Records leave by segments, so each outlives its time by up to this. */
    private static final long SEGMENT_MS = TimeUnit.DAYS.toMillis(1);

    private static final long DEAD_LETTERS_MS = TimeUnit.DAYS.toMillis(30);

    private final Admin admin;
    /** Ids of the topics whose settings are known to be as they should. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

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
     * until the brokers know it. One that an older hub created gets the settings of this one. @return its id
     */
    public String ensure(Topic topic) {
        var found = describe(topic.topicName());
        var description = found.orElseGet(() -> {
            create(topic.topicName(), topic.partitions(), config(topic));
            return describeNew(topic.topicName());
        });
        if (description.partitions().size() < topic.partitions()) {
            // A broker that creates topics by itself was quicker.
            await(admin.createPartitions(Map.of(topic.topicName(), NewPartitions.increaseTo(topic.partitions())))
                    .all());
        }
        var id = description.topicId().toString();
        if (found.isPresent() && !settled.contains(id)) {
            settle(topic.topicName(), config(topic));
        }
        settled.add(id);
        return id;
    }

    /** The topic's id, another one each time that the topic is created; empty when there is no such topic. */
    public Optional<String> id(Topic topic) {
        return describe(topic.topicName()).map(found -> found.topicId().toString());
    }

    /** Creates the topic for records that {@code consumer} can't read, if it is missing. */
    void ensureDeadLetters(Topic topic, String consumer) {
        create(topic.deadLetters(consumer), 1, kept(DEAD_LETTERS_MS));
    }

    private void create(String name, int partitions, Map<String, String> config) {
        try {
            var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Another replica was quicker.
        }
    }

    /** Changes what differs, and nothing where nothing does: an operator sees no change at each start. */
    private void settle(String name, Map<String, String> wanted) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var found = await(admin.describeConfigs(List.of(resource)).values().get(resource));
        var changes = wanted.entrySet().stream()
                .filter(setting ->
                        !setting.getValue().equals(found.get(setting.getKey()).value()))
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        try {
            await(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
        } catch (AuthorizationException e) {
            // Whoever forbids it looks after the settings; events must not wait for that.
            LOG.warnf("%s has other settings than it should, and they may not be changed: %s", name, changes);
        }
    }

    private static Map<String, String> config(Topic topic) {
        return topic.compacted() ? compacted() : kept(topic.retention().toMillis());
    }

    private static Map<String, String> compacted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(TOMBSTONES_MS),
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                Long.toString(UNCOMPACTED_MS),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(COMPACTED_MS));
    }

    private static Map<String, String> kept(long milliseconds) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(milliseconds),
                TopicConfig.SEGMENT_MS_CONFIG,
                Long.toString(SEGMENT_MS));
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
