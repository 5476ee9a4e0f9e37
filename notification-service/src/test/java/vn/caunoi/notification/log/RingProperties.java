package vn.caunoi.notification.log;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds whatever is put into a ring, and whoever comes back. */
class RingProperties {
    /** A record of one of a conference's topics. @param changed whether it changed anything, and so is kept */
    record Written(Topic topic, boolean changed, int bytes, int seconds) {}

    @Property
    void whoever_comes_back_gets_just_what_came_after_or_is_told_that_it_is_not_known(
            @ForAll("logs") List<Written> log,
            @ForAll @IntRange(max = 200) int cut,
            @ForAll @IntRange(min = 1, max = 20) int changes,
            @ForAll @IntRange(min = 1, max = 500) int bytes,
            @ForAll @IntRange(min = 1, max = 300) int seconds) {
        var ring =
                new Ring(new TestRing(changes, new MemorySize(BigInteger.valueOf(bytes)), Duration.ofSeconds(seconds)));
        var position = Position.START;
        var from = Position.START;
        var after = new ArrayList<Change>();
        var now = Events.NOON;
        for (int i = 0; i < log.size(); i++) {
            var written = log.get(i);
            now = now.plusSeconds(written.seconds());
            long offset = position.of(written.topic());
            position = position.with(written.topic(), offset + 1);
            if (i < cut) {
                from = position;
            }
            if (written.changed()) {
                var change = new Change(written.topic(), offset, now, written.bytes(), null);
                ring.add(change, now);
                if (i >= cut) {
                    after.add(change);
                }
            }
        }

        var since = ring.since(from);
        since.ifPresent(found -> assertThat(found).isEqualTo(after));
        assertThat(ring.since(position)).as("who missed nothing").contains(List.of());
        assertThat(ring.changes()).isLessThanOrEqualTo(changes);
        assertThat(ring.bytes()).isLessThanOrEqualTo(bytes);
        boolean fits = after.size() <= changes
                && after.stream().mapToInt(Change::bytes).sum() <= bytes
                && (after.isEmpty() || !after.get(0).at().isBefore(now.minusSeconds(seconds)));
        if (fits) {
            assertThat(since).as("all of it is there still").isPresent();
        }
    }

    @Provide
    Arbitrary<List<Written>> logs() {
        return Combinators.combine(
                        Arbitraries.of(ConferenceLogs.TOPICS),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, 30))
                .as(Written::new)
                .list()
                .ofMaxSize(200);
    }
}
