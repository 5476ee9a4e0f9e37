package vn.caunoi.bench.speed;

import org.HdrHistogram.Histogram;

/** One thing that a question's way can't do without, by itself and with nothing else about it. */
interface Leg extends AutoCloseable {
    /**
     * Does it as the schedule says, and returns when the last one is through.
     *
     * @param begin as {@link System#nanoTime} counts
     * @return how long each took from the moment at which it was due, in microseconds
     */
    Histogram play(Schedule schedule, long begin) throws Exception;

    @Override
    void close() throws Exception;
}
