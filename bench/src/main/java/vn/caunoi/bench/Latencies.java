package vn.caunoi.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * When sockets got what was published, counted from the moment at which it was to be published, not from that at which it
 * was: what a stalled sender delays counts as late.
 */
final class Latencies {
    private static final int MOST = 10_000;

    private final long[] intended = new long[MOST];
    private final AtomicLongArray last = new AtomicLongArray(MOST);
    private final AtomicLongArray got = new AtomicLongArray(MOST);
    private final AtomicInteger published = new AtomicInteger();
    private final Histogram each = new ConcurrentHistogram(3);

    /** @param at as {@link System#nanoTime} counts */
    void publish(long at) {
        intended[published.get()] = at;
        published.incrementAndGet();
    }

    /** A socket got the publication of this number. */
    void arrived(int number) {
        if (number >= published.get()) {
            return;
        }
        long micros = (System.nanoTime() - intended[number]) / 1_000;
        last.accumulateAndGet(number, micros, Math::max);
        got.incrementAndGet(number);
        each.recordValue(Math.max(0, micros));
    }

    /** How many publications all of {@code sockets} got. */
    long whole(int sockets) {
        long whole = 0;
        for (int i = 0; i < published.get(); i++) {
            whole += got.get(i) == sockets ? 1 : 0;
        }
        return whole;
    }

    int published() {
        return published.get();
    }

    /** Of every arrival, in microseconds. */
    Histogram each() {
        return each;
    }

    /** Of the last arrival of each publication, in microseconds. */
    Histogram last() {
        var histogram = new Histogram(3);
        for (int i = 0; i < published.get(); i++) {
            histogram.recordValue(Math.max(0, last.get(i)));
        }
        return histogram;
    }
}
