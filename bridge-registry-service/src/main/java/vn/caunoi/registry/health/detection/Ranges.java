package vn.caunoi.registry.health.detection;

/** Which figures a heartbeat may hold. */
final class Ranges {
    private static final double MAX_RTT_MS = 60_000;
    private static final double MAX_LOSS_PCT = 100;

    private Ranges() {}

    static void rtt(double ms) {
        within(ms, MAX_RTT_MS, "a round trip in milliseconds");
    }

    static void loss(double percent) {
        within(percent, MAX_LOSS_PCT, "a loss in per cent");
    }

    private static void within(double value, double max, String what) {
        // NaN is in no range: hence not "value < 0 || value > max".
        if (!(value >= 0 && value <= max)) {
            throw new IllegalArgumentException(value + " is not " + what);
        }
    }
}
