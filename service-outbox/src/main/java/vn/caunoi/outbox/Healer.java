package vn.caunoi.outbox;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import vn.caunoi.kit.kafka.TopicReader;

/**
 * Reads the service's own topic back. A former leader that was paused between looking and sending may, once it wakes,
 * append an old version after a newer one; whoever rebuilds from the last record would then be wrong for ever. So where a
 * lower version stands after a higher one, the owner appends its present state again.
 */
final class Healer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Republisher owner;
    private final TopicReader reader;
    private final SeenVersions versions = new SeenVersions();

    Healer(Republisher owner, RelaySettings settings, MeterRegistry metrics) {
        this.owner = owner;
        this.reader = TopicReader.of(owner.topic(), "outbox-healer")
                .bootstrap(settings.bootstrap())
                .watchInterval(settings.watchInterval())
                .metrics(metrics)
                .everything()
                .patient()
                .on(this::note)
                .onReset(epoch -> versions.forget())
                .start();
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            versions.gone(record.key());
            return;
        }
        try {
            owner.version(record.key(), record.value()).ifPresent(version -> versions.saw(record.key(), version));
        } catch (IOException e) {
            LOG.warnf("no event of ours: %s-%d@%d", record.topic(), record.partition(), record.offset());
        }
    }

    /** Restates what looks wrong, once everything was read. */
    void heal() {
        if (reader.caughtUp()) {
            versions.suspects().forEach(this::restate);
        }
    }

    private void restate(String key, long version) {
        LOG.infof("%s: version %d of %s stands after a newer one, it is stated again", owner.topic(), version, key);
        versions.restating(key, version);
        owner.restate(key);
        versions.restated(key, version);
    }

    @Override
    public void close() {
        reader.close();
    }
}
