package vn.caunoi.questions.hotline;

/** What came of a call. */
public enum CallOutcome {
    /** Something to be answered, new or on a slip that came in before. */
    NEW_QUESTION,
    /** The caller's hall joined a question that is still to be answered. */
    JOINED,
    /** There was an answer, which the caller heard at once. */
    READ_OUT,
    /** The caller's hall can't see or hear. */
    LINE_TROUBLE,
    /** Nothing to be answered. */
    NOT_A_QUESTION
}
