package vn.caunoi.registry.health.detection;

import vn.caunoi.contracts.registry.LineState.Line;

/**
 * What was last found of a hall before the detector was started anew.
 *
 * @param state its lamp
 * @param alerted whether its alert was raised and not yet cleared
 */
public record Remembered(Line state, boolean alerted) {
    /** Of a hall that is watched for the first time. */
    public static final Remembered NOTHING = new Remembered(Line.UNKNOWN, false);

    boolean there() {
        return switch (state) {
            case UP, DEGRADED, SUSPECT, FLAPPING -> true;
            case UNKNOWN, DOWN, MAINTENANCE -> false;
        };
    }

    boolean gone() {
        return state == Line.DOWN;
    }
}
