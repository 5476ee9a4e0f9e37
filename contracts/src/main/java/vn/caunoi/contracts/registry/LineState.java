package vn.caunoi.contracts.registry;

import java.time.Instant;

/**
 * One lamp of a bridge point.
 *
 * @param since when it took this state; null while UNKNOWN from the start
 * @param cause why it shows this, a code such as {@code SILENCE} or {@code NO_SOUND}; null where nobody said
 * @param by of the hall's own line: the uplink or centre at fault; of the video: who said so, a person's name, or {@code
 *     codec} where its equipment itself was asked; null for nobody
 */
public record LineState(Line state, Instant since, String cause, String by) {
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

    /** A state whose cause nobody said. */
    public LineState(Line state, Instant since) {
        this(state, since, null, null);
    }
}
