package vn.caunoi.contracts.registry;

/** States of a conference. */
public enum ConferencePhase {
    SCHEDULED,
    REHEARSAL,
    LIVE,
    /** No new questions; answers still flow. */
    ANSWERING,
    CLOSED;

    public boolean takesQuestions() {
        return this == REHEARSAL || this == LIVE;
    }
}
