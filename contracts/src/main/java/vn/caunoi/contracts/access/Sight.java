package vn.caunoi.contracts.access;

/** How much of a question a viewer sees; each value is one shape of {@link QuestionView}. */
public enum Sight {
    /** Nothing: not even that it exists. */
    NOTHING,
    /** A hall screen's: published wording, hall, topic and answer. */
    SCREEN,
    /** The chair's: wording, hall and status. */
    CHAIR,
    /** Another hall's: published wording, status and, once published, the answer. */
    OTHER_HALL,
    /** The asking hall's: all but the desk's inner matters. */
    OWN_HALL,
    /** Officials', moderators' and operators' for called-in ones: all but who asked. */
    DESK
}
