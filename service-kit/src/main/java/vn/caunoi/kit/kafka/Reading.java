package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

import vn.caunoi.kit.trace.Traces;

/** One Kafka consumer in one epoch of its topic. */
final class Reading implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After this long a poll is due, or a slow handler would lose the group its partitions. */
    private static final Duration HANDLING = Duration.ofSeconds(2);
    /** A commit is a record of its own; who dies before it handles a second's records again. */
    private static final Duration COMMITTING = Duration.ofSeconds(1);

    private final ReaderSettings settings;
    private final ReaderLoop loop;
    private final DeadLetters deadLetters;
    private final ReaderMetrics metrics;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<Integer, PartitionQueue> queues = new TreeMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<Integer, Long> committed = new HashMap<>();
    private boolean assigned;
    private boolean committing;
    private long committedAt = System.nanoTime();

    Reading(ReaderSettings settings, ReaderLoop loop, DeadLetters deadLetters, ReaderMetrics metrics) {
        this.settings = settings;
        this.loop = loop;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.consumer = settings.newConsumer();
    }

    void begin(int partitions) {
        if (settings.everything()) {
            var all = IntStream.range(0, partitions).mapToObj(this::partition).toList();
            consumer.assign(all);
            var firsts = consumer.beginningOffsets(all, PATIENCE);
            all.forEach(each -> start(each, loop.positions().getOrDefault(each.partition(), firsts.get(each))));
            noteEnds(all);
        } else {
            consumer.subscribe(List.of(settings.topic().topicName()), this);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var known = consumer.committed(new HashSet<>(partitions), PATIENCE);
        var firsts = consumer.beginningOffsets(partitions, PATIENCE);
        boolean stale = false;
        for (var each : partitions) {
            var commit = known.get(each);
            // An offset of another epoch counts records that are gone.
            boolean usable = commit != null && loop.epoch().equals(commit.metadata());
            stale |= commit != null && !usable;
            start(each, usable ? Math.max(commit.offset(), firsts.get(each)) : firsts.get(each));
            if (usable) {
                committed.put(each.partition(), commit.offset());
            }
        }
        if (stale) {
            settings.onReset().accept(loop.epoch());
        }
        noteEnds(partitions);
    }

    private void start(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
        loop.positions().put(partition.partition(), offset);
        queues.put(partition.partition(), new PartitionQueue());
    }

    private void noteEnds(Collection<TopicPartition> partitions) {
        consumer.endOffsets(partitions, PATIENCE).forEach((each, end) -> ends.put(each.partition(), end));
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commitNow();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        for (var each : partitions) {
            queues.remove(each.partition());
            ends.remove(each.partition());
            committed.remove(each.partition());
            loop.positions().remove(each.partition());
            loop.forgetLag(each.partition());
        }
    }

    /** Fetches, handles, commits. */
    void step() {
        // A partition with records at hand is not fetched from, and yet polled: that keeps the group.
        consumer.pause(partitions(false));
        consumer.resume(partitions(true));
        var fetched = consumer.poll(patience());
        fetched.partitions().forEach(each -> queues.get(each.partition()).addAll(fetched.records(each)));
        if (!fetched.isEmpty()) {
            // A handler may take its time.
            noteLag();
        }
        handle();
        advance();
        commit();
        noteLag();
    }

    private List<TopicPartition> partitions(boolean idle) {
        var found = new ArrayList<TopicPartition>();
        queues.forEach((number, queue) -> {
            if (queue.isEmpty() == idle) {
                found.add(partition(number));
            }
        });
        return found;
    }

    private Duration patience() {
        long now = System.nanoTime();
        return queues.values().stream()
                .filter(queue -> !queue.isEmpty())
                .map(queue -> queue.untilRetry(now))
                .filter(wait -> wait.compareTo(POLL) < 0)
                .min(Duration::compareTo)
                .orElse(POLL);
    }

    private void handle() {
        long until = System.nanoTime() + HANDLING.toNanos();
        for (var queue : queues.values()) {
            while (!queue.isEmpty() && queue.untilRetry(System.nanoTime()).isZero()) {
                if (!loop.isOpen() || System.nanoTime() - until > 0 || !handle(queue)) {
                    break;
                }
            }
        }
    }

    private boolean handle(PartitionQueue queue) {
        var record = queue.first();
        try {
            attempt(record);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (e instanceof InterruptedException || e instanceof InterruptException) {
                throw new InterruptException("while handling " + where(record));
            }
            int failures = queue.failed(settings.maxBackoff());
            if (failures == 1) {
                LOG.warnf(
                        "%s could not handle %s yet and goes on trying: %s",
                        settings.consumer(), where(record), DeadLetters.classes(e));
            }
            LOG.debugf(e, "try %d of %s failed", (Object) failures, where(record));
            return false;
        }
        queue.handled();
        loop.positions().put(record.partition(), record.offset() + 1);
        return true;
    }

    /** Handles the record or puts it aside; throws what passes by itself. */
    private void attempt(ConsumerRecord<String, byte[]> record) throws Exception {
        try {
            inItsTrace(record, () -> {
                settings.handler().handle(record);
                return null;
            });
            metrics.handled();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (e instanceof InterruptedException || e instanceof InterruptException || Transient.is(e)) {
                throw e;
            }
            if (deadLetters.add(record, e)) {
                metrics.deadLetter();
                LOG.errorf(
                        "%s can't read %s, put aside: %s", settings.consumer(), where(record), DeadLetters.classes(e));
                LOG.debug("the poison record's failure", e);
            }
        }
    }

    private void inItsTrace(ConsumerRecord<String, byte[]> record, Callable<Void> work) throws Exception {
        var parent = EventHeadersReader.of(record.headers()).traceparent().orElse(null);
        if (settings.traced() && (!settings.everything() || loop.caughtUp())) {
            Traces.within(span(record, parent), work);
        } else {
            Traces.within(parent, work);
        }
    }

    private Span span(ConsumerRecord<String, byte[]> record, String parent) {
        return RecordSpan.of("process", SpanKind.CONSUMER, partition(record.partition()), record.key(), parent)
                .setAttribute("messaging.consumer.group.name", settings.consumer())
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
    }

    private static String where(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /** Offsets also rise over what compaction took away, which no record tells. */
    private void advance() {
        for (var each : partitions(true)) {
            try {
                loop.positions().put(each.partition(), consumer.position(each, POLL));
            } catch (TimeoutException e) {
                // The broker is away; known soon enough.
            }
        }
        if (assigned
                && !loop.caughtUp()
                && ends.entrySet().stream().allMatch(end -> loop.position(end.getKey()) >= end.getValue())) {
            loop.foundEnd();
        }
    }

    private void commit() {
        if (committing || System.nanoTime() - committedAt < COMMITTING.toNanos()) {
            return;
        }
        var offsets = uncommitted();
        if (offsets.isEmpty()) {
            return;
        }
        committing = true;
        committedAt = System.nanoTime();
        consumer.commitAsync(offsets, (sent, failure) -> {
            committing = false;
            if (failure == null) {
                noteCommitted(sent);
            }
        });
    }

    /** Commits what was handled before the partitions go elsewhere; if that fails, some records are handled again. */
    private void commitNow() {
        try {
            var offsets = uncommitted();
            if (!offsets.isEmpty()) {
                consumer.commitSync(offsets, PATIENCE);
                noteCommitted(offsets);
            }
        } catch (KafkaException e) {
            LOG.debugf(e, "%s leaves without a commit", settings.consumer());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> uncommitted() {
        if (settings.everything()) {
            return Map.of();
        }
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (int each : Set.copyOf(queues.keySet())) {
            long position = loop.position(each);
            if (committed.getOrDefault(each, -1L) != position) {
                offsets.put(partition(each), new OffsetAndMetadata(position, loop.epoch()));
            }
        }
        return offsets;
    }

    private void noteCommitted(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, commit) -> {
            if (queues.containsKey(partition.partition())) {
                committed.put(partition.partition(), commit.offset());
            }
        });
    }

    private void noteLag() {
        long behind = 0;
        long oldest = 0;
        for (var each : consumer.assignment()) {
            int number = each.partition();
            var queue = queues.get(number);
            boolean fetched = queue != null && !queue.isEmpty();
            long here = consumer.currentLag(each).orElse(0) + (fetched ? queue.size() : 0);
            loop.noteLag(number, here);
            if (here > 0) {
                // What is not fetched yet has not told its age.
                long since = fetched ? queue.oldest() : loop.lagsSince(number);
                oldest = oldest == 0 ? since : Math.min(oldest, since);
            }
            behind += here;
        }
        metrics.lag(behind, oldest);
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(settings.topic().topicName(), number);
    }

    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
