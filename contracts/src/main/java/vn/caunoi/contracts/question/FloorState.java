package vn.caunoi.contracts.question;

/** How far a question on the chair's table has come. */
public enum FloorState {
    /** Waits for its turn. */
    QUEUED,
    /** Its turn is now: one at a time in a conference. */
    CALLED
}
