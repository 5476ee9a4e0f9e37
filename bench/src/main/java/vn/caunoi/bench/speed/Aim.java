package vn.caunoi.bench.speed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a figure should come to.
 *
 * @param ofRatio whether it is about the ratio to the floor, or about the hub's own figure
 * @param atLeast whether more is better
 * @param p99 null where only the p50, or the one figure, is aimed at
 */
record Aim(boolean ofRatio, boolean atLeast, double p50, Double p99) {
    static final Aim NONE = null;

    static Aim timesFloor(double p50, double p99) {
        return new Aim(true, false, p50, p99);
    }

    static Aim ofFloor(double atLeast) {
        return new Aim(true, true, atLeast, null);
    }

    static Aim atLeast(double value) {
        return new Aim(false, true, value, null);
    }

    static Aim atMost(double value) {
        return new Aim(false, false, value, null);
    }

    @JsonIgnore
    boolean isMetBy(Figure figure) {
        var spread = ofRatio ? figure.ratio() : figure.hub();
        return spread != null
                && reaches(spread.p50(), p50)
                && (p99 == null || spread.p99() == null || reaches(spread.p99(), p99));
    }

    private boolean reaches(double value, double aim) {
        return atLeast ? value >= aim : value <= aim;
    }

    @JsonValue
    @Override
    public String toString() {
        var sign = atLeast ? "≥ " : "≤ ";
        return sign + number(p50) + (p99 == null ? "" : ", " + number(p99)) + (ofRatio ? " ×" : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
