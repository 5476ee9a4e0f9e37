package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;

import vn.caunoi.contracts.Topic;

/** Reads one topic on a thread of its own. */
public final class TopicReader implements AutoCloseable {
    private TopicReader() {}

    public static Builder of(Topic topic, String consumer) {
        return new Builder();
    }

    /** True once everything was read that stood in the topic at the start, or at the last reset. */
    public boolean caughtUp() {
        return false;
    }

    /** The epoch of what is being read: hash of the topic's id; empty until the topic was seen. */
    public String epoch() {
        return "";
    }

    /** Offset of the next record to be handled in {@code partition}. */
    public long position(int partition) {
        return 0;
    }

    @Override
    public void close() {}

    public static final class Builder {
        public Builder bootstrap(String bootstrap) {
            return this;
        }

        /** Bootstrap and watch interval of the service. */
        public Builder settings(KafkaSettings settings) {
            return this;
        }

        public Builder watchInterval(Duration interval) {
            return this;
        }

        public Builder maxBackoff(Duration backoff) {
            return this;
        }

        public Builder metrics(MeterRegistry registry) {
            return this;
        }

        public Builder group(String group) {
            return this;
        }

        public Builder everything() {
            return this;
        }

        public Builder on(RecordHandler handler) {
            return this;
        }

        public Builder onReset(Consumer<String> listener) {
            return this;
        }

        public TopicReader start() {
            return new TopicReader();
        }
    }
}
