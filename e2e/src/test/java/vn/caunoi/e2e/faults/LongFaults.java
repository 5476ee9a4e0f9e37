package vn.caunoi.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code mvn -Pfaults}: every fault alone, and then some minutes of faults drawn at random. {@code -Dfaults.seed=} repeats
 * the schedule of a run that printed it, {@code -Dfaults.minutes=60} goes on at random for an hour and leaves the rest out,
 * {@code -Dfaults.named=kafka,readers} tries only those whose name has one of these words.
 */
class LongFaults {
    private static final double ASKED_PER_SECOND = 3;
    private static final int MINUTES = 3;

    @Test
    void nothing_is_lost_doubled_or_shown_wrongly_whatever_breaks_and_in_whatever_order() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
        int minutes = Integer.getInteger("faults.minutes", 0);
        var faults = named(System.getProperty("faults.named", ""));
        System.out.println("seed " + seed + ": -Dfaults.seed=" + seed + " repeats this schedule");
        try (var run = new FaultRun("long").begin(ASKED_PER_SECOND, seed)) {
            if (minutes == 0) {
                for (var fault : faults) {
                    run.run(fault);
                }
            }
            atRandom(run, faults, new Random(seed), Duration.ofMinutes(minutes == 0 ? MINUTES : minutes));
            run.end();
        }
    }

    private static List<Fault> named(String words) {
        var faults = Faults.all().stream()
                .filter(fault -> Stream.of(words.split(",")).anyMatch(fault.name()::contains))
                .toList();
        assertThat(faults).as("faults named “%s”", words).isNotEmpty();
        return faults;
    }

    private static void atRandom(FaultRun run, List<Fault> faults, Random random, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            run.run(faults.get(random.nextInt(faults.size())));
        }
    }
}
