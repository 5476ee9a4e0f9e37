package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;

import vn.caunoi.contracts.Topic;

/**
 * Reads one topic on a thread of its own, for ever: without a broker or before the topic exists it waits.
 *
 * <p>Records of one partition are handled one by one, in order, at least once. A {@linkplain Transient transient} failure
 * is tried again for ever, with growing pauses, while the group is kept and other partitions go on; any other failure
 * sends the record to {@link Topic#deadLetters} and the next one is handled.
 *
 * <p>The topic's id is watched. When the topic was deleted and created again (or the whole cluster was), every offset
 * known before means something else: the reader tells {@code onReset} and starts again from the first record. A group
 * stores the epoch with its offsets and so notices that also after a restart.
 */
public final class TopicReader implements AutoCloseable {
    private final ReaderLoop loop;
    private final Thread thread;

    private TopicReader(ReaderSettings settings) {
        loop = new ReaderLoop(settings);
        thread = new Thread(
                loop, "reader " + settings.consumer() + " " + settings.topic().topicName());
        thread.setDaemon(true);
        thread.start();
    }

    /** @param consumer names the reader in metrics and dead letters, for example {@code question-routing} */
    public static Builder of(Topic topic, String consumer) {
        return new Builder(topic, consumer);
    }

    /** The epoch of a topic with this id: what positions in it are worth only together with. */
    public static String epochOf(String topicId) {
        return Epoch.of(topicId);
    }

    /** True once everything was handled that stood in the topic at the start, or at the last reset. */
    public boolean caughtUp() {
        return loop.caughtUp();
    }

    /** The epoch of what is being read: hash of the topic's id; empty until the topic was seen. */
    public String epoch() {
        return loop.epoch();
    }

    /** Offset of the next record to be handled in {@code partition}; 0 while that is unknown. */
    public long position(int partition) {
        return loop.position(partition);
    }

    /**
     * How many records stand in {@code partition} and are not handled, as far as Kafka has told; 0 also while that is so
     * for less than a second.
     */
    public long lag(int partition) {
        return loop.lag(partition);
    }

    /** True while Kafka has answered within the last ten seconds, so that the lag is true. */
    public boolean inTouch() {
        return loop.inTouch();
    }

    /** Ends reading after the record at hand; waits at most ten seconds for it. */
    @Override
    public void close() {
        loop.close();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
            if (thread.isAlive() && thread != Thread.currentThread()) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to read, and what for. Needed: where Kafka is, {@link #on}, and one of {@link #group}, {@link #everything}. */
    public static final class Builder {
        private final Topic topic;
        private final String consumer;
        private String bootstrap;
        private String group;
        private boolean everything;
        private Duration watchInterval = Duration.ofSeconds(1);
        private Duration maxBackoff = Duration.ofSeconds(5);
        private Duration stuckAfter = Duration.ofSeconds(30);
        private Duration patience = Duration.ZERO;
        private RecordHandler handler;
        private Consumer<String> onReset = epoch -> {};
        private MeterRegistry metrics;
        private boolean traced;

        private Builder(Topic topic, String consumer) {
            this.topic = Objects.requireNonNull(topic);
            this.consumer = Objects.requireNonNull(consumer);
        }

        public Builder bootstrap(String servers) {
            this.bootstrap = servers;
            return this;
        }

        /** Bootstrap and watch interval of the service. */
        public Builder settings(KafkaSettings settings) {
            return bootstrap(settings.bootstrap()).watchInterval(settings.watchInterval());
        }

        /** How often the topic's id is looked at; 1 s unless told. */
        public Builder watchInterval(Duration interval) {
            this.watchInterval = interval;
            return this;
        }

        /** The longest pause between two tries of one record; 5 s unless told. */
        public Builder maxBackoff(Duration backoff) {
            this.maxBackoff = backoff;
            return this;
        }

        /** For so long the handling of one record may take, or another member of the group does it; 30 s unless told. */
        Builder stuckAfter(Duration duration) {
            this.stuckAfter = duration;
            return this;
        }

        /**
         * Nobody waits for what is done here: records are fetched half a second late and many at once, so that their way to
         * those who do wait is free.
         */
        public Builder patient() {
            this.patience = Duration.ofMillis(500);
            return this;
        }

        /**
         * Counts {@code caunoi.reader.records} and {@code caunoi.reader.dead.letters}, shows {@code caunoi.reader.lag} in
         * records and {@code caunoi.reader.lag.seconds}.
         */
        public Builder metrics(MeterRegistry registry) {
            this.metrics = registry;
            return this;
        }

        /**
         * Each record's handling is a span of the trace that the record belongs to; not so for {@link #everything} until it
         * has caught up, or each start would tell all of the past again.
         */
        public Builder traced() {
            this.traced = true;
            return this;
        }

        /** Shares the partitions with the other members of {@code name}; offsets are committed after handling. */
        public Builder group(String name) {
            this.group = name;
            return this;
        }

        /** Reads all partitions from the first record, at every start; commits nothing. */
        public Builder everything() {
            this.everything = true;
            return this;
        }

        public Builder on(RecordHandler recordHandler) {
            this.handler = recordHandler;
            return this;
        }

        /**
         * Called, on the reader's thread, with the new epoch when the topic was created anew: forget everything read
         * before. Then all records come from the first; what was read of the new topic before the change was seen
         * comes again.
         */
        public Builder onReset(Consumer<String> listener) {
            this.onReset = listener;
            return this;
        }

        public TopicReader start() {
            if (everything == (group != null)) {
                throw new IllegalStateException("either a group or everything");
            }
            return new TopicReader(new ReaderSettings(
                    topic,
                    consumer,
                    Objects.requireNonNull(bootstrap, "bootstrap"),
                    group,
                    watchInterval,
                    maxBackoff,
                    stuckAfter,
                    patience,
                    Objects.requireNonNull(handler, "on"),
                    onReset,
                    metrics,
                    traced));
        }
    }
}
