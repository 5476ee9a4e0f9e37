package vn.caunoi.contracts.registry;

import java.time.Instant;

/**
 * One lamp of a bridge point.
 *
 * @param since when it took this state; null while UNKNOWN from the start
 */
public record LineState(Line state, Instant since) {
    /** What a lamp can say. */
    public enum Line {
        UNKNOWN,
        UP,
        DEGRADED,
        SUSPECT,
        DOWN,
        FLAPPING,
        MAINTENANCE
    }

    public static final LineState UNKNOWN = new LineState(Line.UNKNOWN, null);
}
