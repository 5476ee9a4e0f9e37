package vn.caunoi.bench.speed;

import org.HdrHistogram.Histogram;

/** One thing that a question's way can't do without, by itself and with nothing else about it. */
interface Leg extends AutoCloseable {
    /**
     * Does it as the schedule says, and returns when the last one is through. Legs are added up, and whoever asks
     * the hub is late once for each question: so the post counts from when it was due, each other leg from when it begins.
     *
     * @param begin as {@link System#nanoTime} counts
     * @return how long each took, in microseconds
     */
    Histogram play(Schedule schedule, long begin) throws Exception;

    @Override
    void close() throws Exception;
}
