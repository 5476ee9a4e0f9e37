package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records of one partition that were fetched and not yet handled, and when the first of them is tried again. */
final class PartitionQueue {
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

    private final Deque<ConsumerRecord<String, byte[]>> records = new ArrayDeque<>();
    private int failures;
    private long retryAt;

    void addAll(Collection<ConsumerRecord<String, byte[]>> fetched) {
        records.addAll(fetched);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    int size() {
        return records.size();
    }

    ConsumerRecord<String, byte[]> first() {
        return records.getFirst();
    }

    /** When its first record was written, in milliseconds. */
    long oldest() {
        return first().timestamp();
    }

    void handled() {
        records.removeFirst();
        failures = 0;
    }

    /** Holds the partition back, each time twice as long. @return how often the first record failed by now */
    int failed(Duration maxBackoff) {
        long backoff = Math.min(FIRST_BACKOFF.toNanos() << Math.min(failures, 20), maxBackoff.toNanos());
        retryAt = System.nanoTime() + backoff;
        return ++failures;
    }

    /** How long until the first record may be tried. */
    Duration untilRetry(long now) {
        return failures == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, retryAt - now));
    }
}
