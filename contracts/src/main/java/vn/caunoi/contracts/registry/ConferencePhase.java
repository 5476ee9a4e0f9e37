package vn.caunoi.contracts.registry;

/** States of a conference. */
public enum ConferencePhase {
    SCHEDULED,
    REHEARSAL,
    LIVE,
    /** No new questions; answers still flow. */
    ANSWERING,
    CLOSED;

    /** Its people are at work: the clocks of its questions run. */
    public boolean open() {
        return this == REHEARSAL || this == LIVE || this == ANSWERING;
    }

    public boolean takesQuestions() {
        return this == REHEARSAL || this == LIVE;
    }
}
