package vn.caunoi.e2e.faults;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pfaults}: every fault alone, and then some minutes of faults drawn at random. {@code -Dfaults.seed=} repeats
 * the schedule of a run that printed it, {@code -Dfaults.minutes=60} goes on at random for an hour and leaves the rest out.
 */
class LongFaults {
    private static final double ASKED_PER_SECOND = 3;
    private static final int MINUTES = 3;

    @Test
    void nothing_is_lost_doubled_or_shown_wrongly_whatever_breaks_and_in_whatever_order() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
        int minutes = Integer.getInteger("faults.minutes", 0);
        System.out.println("seed " + seed + ": -Dfaults.seed=" + seed + " repeats this schedule");
        try (var run = new FaultRun("long").begin(ASKED_PER_SECOND, seed)) {
            if (minutes == 0) {
                for (var fault : Faults.all()) {
                    run.run(fault);
                }
            }
            atRandom(run, new Random(seed), Duration.ofMinutes(minutes == 0 ? MINUTES : minutes));
            run.end();
        }
    }

    private static void atRandom(FaultRun run, Random random, Duration duration) throws Exception {
        var faults = Faults.all();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            run.run(faults.get(random.nextInt(faults.size())));
        }
    }
}
