package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at a topic again and again, without ever blocking. For one thread. */
final class TopicWatch implements AutoCloseable {
    /** A topic as it was last seen. */
    record Seen(String topicId, int partitions) {}

    private final Admin admin;
    private final String topic;
    private final Duration interval;
    private KafkaFuture<TopicDescription> asked;
    private long askAt = System.nanoTime();
    private Seen seen;
    private long answered;

    TopicWatch(String bootstrap, String topic, Duration interval) {
        this.admin = Admin.create(TopicAdmin.config(bootstrap));
        this.topic = topic;
        this.interval = interval;
    }

    /** What was last seen; empty before the first time, and while the brokers know no such topic. */
    Optional<Seen> look() {
        if (asked != null && asked.isDone()) {
            note();
        }
        if (asked == null && System.nanoTime() - askAt >= 0) {
            asked = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
        }
        return Optional.ofNullable(seen);
    }

    boolean answeredWithin(Duration time) {
        return seen != null && System.nanoTime() - answered < time.toNanos();
    }

    private void note() {
        try {
            var description = asked.getNow(null);
            seen = new Seen(
                    description.topicId().toString(), description.partitions().size());
            answered = System.nanoTime();
        } catch (CompletionException | java.util.concurrent.CancellationException e) {
            // No broker: asked again after the interval.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // Who went on fetching would be refused thousands of times a second.
                seen = null;
            }
        }
        asked = null;
        askAt = System.nanoTime() + interval.toNanos();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
