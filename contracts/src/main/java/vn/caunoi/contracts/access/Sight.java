package vn.caunoi.contracts.access;

/** How much of a question a viewer sees; each value is one shape of {@link QuestionView}. */
public enum Sight {
    /** Nothing: not even that it exists. */
    NOTHING,
    /** A hall screen's: published wording, hall, topic and answer; of one that is called only wording and hall. */
    SCREEN,
    /** The chair's: wording, hall, status, and the place on the table. */
    CHAIR,
    /** Another hall's: published wording, status and, once published, the answer. Technicians' for questions about lines. */
    OTHER_HALL,
    /**
     * A hall's that asked it too, and operators' for a caller who waits for it: as another hall's, and the answer as soon as
     * it is given, or why there is none.
     */
    ASKED_TOO,
    /**
     * The asking side's: all but drafts and an answer's author. For the hall that asked, and the operators for
     * what was called in.
     */
    OWN_HALL,
    /** Officials', moderators' and administrators': drafts and authors too. Who asked is never part of a view. */
    DESK;

    /** Whether the question is shown whole, with who holds it: to the asking side and the desk. */
    public boolean whole() {
        return this == OWN_HALL || this == DESK;
    }
}
