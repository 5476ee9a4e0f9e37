package vn.caunoi.registry.health.detection;

import java.time.Instant;

import vn.caunoi.contracts.registry.LineState.Line;

/** Something that the detector concluded. {@code at} is the instant whose signals led to it. */
public sealed interface Finding {
    Instant at();

    /**
     * The hall's lamp, after its state or its cause changed.
     *
     * @param since when it took this state; null while UNKNOWN from the start
     */
    record LampChanged(Instant at, String hall, Line state, Instant since, Cause cause) implements Finding {}

    /** The hall is out of reach and somebody should act. Follows, for one hall, only on {@link AlertCleared} or nothing. */
    record AlertRaised(Instant at, String hall, Cause cause) implements Finding {}

    /** The hall is steadily in reach again, or no longer watched. Follows, for one hall, only on {@link AlertRaised}. */
    record AlertCleared(Instant at, String hall) implements Finding {}

    /**
     * The hall is under suspicion: probe it at once, and tell how each probe ended as {@link Signal.ProbeEnded}.
     *
     * @param round to be told with each result; rises with every round of the hall, from 1
     * @param probes how many to send, numbered from 1
     */
    record ProbesWanted(Instant at, String hall, long round, int probes) implements Finding {}

    /**
     * The centre itself is in doubt: until {@link VerdictsResumed} no lamp changes and no alert is raised or cleared, save
     * that of a hall which is no longer watched.
     */
    record VerdictsFrozen(Instant at, Why why) implements Finding {
        /** What the board says meanwhile. */
        public static final String TEXT = "Trung tâm mất tín hiệu, tạm dừng kết luận";

        /** What casts the doubt. */
        public enum Why {
            /** Too many halls fell silent together. */
            MASS_SILENCE,
            /** The hub itself stood still. */
            OWN_STALL
        }
    }

    /** The centre is trusted again; what changed meanwhile follows. */
    record VerdictsResumed(Instant at) implements Finding {}
}
