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
    /** When the oldest record was written that is not handled, in milliseconds; 0 when there is none. */
    private volatile long oldest;

    ReaderMetrics(ReaderSettings settings) {
        registry = settings.metrics() == null ? new SimpleMeterRegistry() : settings.metrics();
        var tags = Tags.of("topic", settings.topic().topicName(), "consumer", settings.consumer());
        records = Counter.builder("caunoi.reader.records")
                .description("Records that were handled")
                .tags(tags)
                .register(registry);
        deadLetters = Counter.builder("caunoi.reader.dead.letters")
                .description("Records that could not be handled and were put aside")
                .tags(tags)
                .register(registry);
        removable.add(Gauge.builder("caunoi.reader.lag", this, it -> it.lag)
                .description("Records that stand in the topic and are not handled yet")
                .tags(tags)
                .register(registry));
        removable.add(Gauge.builder("caunoi.reader.lag.seconds", this, ReaderMetrics::age)
                .description("Age of the oldest record that is not handled yet; 0 when there is none")
                .tags(tags)
                .register(registry));
    }

    void handled() {
        records.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    /**
     * @param behind records that stand in the topic and are not handled yet
     * @param oldestAt when the first of them was written, in milliseconds; 0 when there is none
     */
    void lag(long behind, long oldestAt) {
        lag = behind;
        oldest = oldestAt;
    }

    /** As of now, also while a record is being handled for long. */
    private double age() {
        long at = oldest;
        return at == 0 ? 0 : Math.max(0, System.currentTimeMillis() - at) / 1_000.0;
    }

    /** Takes the gauges away; a later reader of the same name registers its own. */
    @Override
    public void close() {
        removable.forEach(registry::remove);
    }
}
