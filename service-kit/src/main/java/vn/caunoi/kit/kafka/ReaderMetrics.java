package vn.caunoi.kit.kafka;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What a reader shows of itself. */
final class ReaderMetrics implements AutoCloseable {
    private final MeterRegistry registry;
    private final Counter records;
    private final Counter deadLetters;
    private final List<Meter> removable = new ArrayList<>();
    private volatile long lag;

    ReaderMetrics(ReaderSettings settings) {
        registry = settings.metrics() == null ? new SimpleMeterRegistry() : settings.metrics();
        var tags = Tags.of("topic", settings.topic().topicName(), "consumer", settings.consumer());
        records = registry.counter("caunoi.reader.records", tags);
        deadLetters = registry.counter("caunoi.reader.dead.letters", tags);
        removable.add(Gauge.builder("caunoi.reader.lag", this, it -> it.lag)
                .tags(tags)
                .register(registry));
    }

    void handled() {
        records.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    /** @param behind records that stand in the topic and are not handled yet */
    void lag(long behind) {
        this.lag = behind;
    }

    /** Takes the gauge away; a later reader of the same name registers its own. */
    @Override
    public void close() {
        removable.forEach(registry::remove);
    }
}
