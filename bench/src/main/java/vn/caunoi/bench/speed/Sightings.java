package vn.caunoi.bench.speed;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.HdrHistogram.Histogram;

/** When each question got to the last of several who wait for it. */
final class Sightings {
    private static final long PATIENCE_MS = 60_000;

    private final int witnesses;
    private final Map<String, Seen> questions = new ConcurrentHashMap<>();

    private static final class Seen {
        private final AtomicInteger by = new AtomicInteger();
        private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    }

    /** @param witnesses how many there are; each tells of a question once */
    Sightings(int witnesses) {
        this.witnesses = witnesses;
    }

    /** @param at as {@link System#nanoTime} counts */
    void saw(String question, long at) {
        var seen = questions.computeIfAbsent(question, none -> new Seen());
        seen.last.accumulateAndGet(at, Math::max);
        seen.by.incrementAndGet();
    }

    boolean byAll(String question) {
        var seen = questions.get(question);
        return seen != null && seen.by.get() == witnesses;
    }

    int count(Collection<String> of) {
        return (int) of.stream().filter(this::byAll).count();
    }

    /** Returns when all have got to everybody. @throws IllegalStateException when some have not after a minute */
    void awaitAll(String where, Collection<String> of) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (count(of) < of.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        of.size() - count(of) + " of " + of.size() + " questions have not come: " + where);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** From the moment that is given for each to the last one's sight of it, in microseconds. */
    Histogram since(Map<String, Long> begun) {
        var histogram = new Histogram(3);
        begun.forEach((question, at) -> {
            if (byAll(question)) {
                long took = questions.get(question).last.get() - at;
                histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, took)));
            }
        });
        return histogram;
    }
}
