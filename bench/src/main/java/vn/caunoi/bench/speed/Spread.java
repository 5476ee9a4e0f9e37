package vn.caunoi.bench.speed;

import org.HdrHistogram.Histogram;

/**
 * How something came out.
 *
 * @param samples how many there were; 1 for what is one figure by itself, which is then the p50
 * @param p99 null for a single figure, and with fewer than 100 samples
 * @param p999 null with fewer than 10,000 samples
 */
record Spread(long samples, double p50, Double p99, Double p999) {
    private static final int ENOUGH_FOR_P99 = 100;
    private static final int ENOUGH_FOR_P999 = 10_000;

    static Spread single(double value) {
        return new Spread(1, value, null, null);
    }

    /** In milliseconds. @param micros what was recorded, in microseconds */
    static Spread ofMicros(Histogram micros) {
        return ofMicros(micros, micros.getTotalCount());
    }

    /** @param samples that stand behind it, where it was computed from fewer than it counts */
    static Spread ofMicros(Histogram micros, long samples) {
        return new Spread(
                samples,
                millis(micros, 50),
                samples < ENOUGH_FOR_P99 ? null : millis(micros, 99),
                samples < ENOUGH_FOR_P999 ? null : millis(micros, 99.9));
    }

    private static Double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** This one as a multiple of {@code floor}, percentile by percentile. */
    Spread ratioTo(Spread floor) {
        return new Spread(samples, p50 / floor.p50, ratio(p99, floor.p99), ratio(p999, floor.p999));
    }

    private static Double ratio(Double one, Double other) {
        return one == null || other == null ? null : one / other;
    }
}
