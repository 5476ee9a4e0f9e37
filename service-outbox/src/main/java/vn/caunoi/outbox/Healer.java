package vn.caunoi.outbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

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
    /** No version comes after a tombstone. */
    private static final long GONE = Long.MAX_VALUE;

    private final Republisher owner;
    private final TopicReader reader;
    private final Map<String, Long> highest = new HashMap<>();
    /** Keys whose last record is lower than one before it, with its version. */
    private final Map<String, Long> suspects = new HashMap<>();
    /** The same after they were restated and until the answer was read. */
    private final Map<String, Long> restated = new HashMap<>();

    Healer(Republisher owner, RelaySettings settings, MeterRegistry metrics) {
        this.owner = owner;
        this.reader = TopicReader.of(owner.topic(), "outbox-healer")
                .bootstrap(settings.bootstrap())
                .watchInterval(settings.watchInterval())
                .metrics(metrics)
                .everything()
                .on(this::note)
                .onReset(epoch -> forget())
                .start();
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long version;
        try {
            var found = record.value() == null ? null : owner.version(record.key(), record.value());
            if (found != null && found.isEmpty()) {
                return;
            }
            version = found == null ? GONE : found.getAsLong();
        } catch (IOException e) {
            LOG.warnf("no event of ours: %s-%d@%d", record.topic(), record.partition(), record.offset());
            return;
        }
        note(record.key(), version);
    }

    synchronized void note(String key, long version) {
        Long known = highest.get(key);
        boolean rises = known == null || version >= known;
        if (rises || Long.valueOf(version).equals(restated.get(key))) {
            // Lower, and yet what the database says (it was restored, or the key came back): believed, or there
            // would be no end to it.
            highest.put(key, version);
            suspects.remove(key);
            restated.remove(key);
        } else {
            suspects.put(key, version);
        }
    }

    private synchronized void forget() {
        highest.clear();
        suspects.clear();
        restated.clear();
    }

    /** Restates what looks wrong, once everything was read. */
    void heal() {
        if (!reader.caughtUp()) {
            return;
        }
        for (var suspect : suspects().entrySet()) {
            var key = suspect.getKey();
            LOG.infof("%s: an old version of %s stands after a newer one, it is stated again", owner.topic(), key);
            expect(key, suspect.getValue());
            owner.restate(key);
            settled(key, suspect.getValue());
        }
    }

    private synchronized Map<String, Long> suspects() {
        return Map.copyOf(suspects);
    }

    private synchronized void expect(String key, long version) {
        restated.put(key, version);
    }

    private synchronized void settled(String key, long version) {
        suspects.remove(key, version);
    }

    @Override
    public void close() {
        reader.close();
    }
}
