package vn.caunoi.questions.note;

/** Why something is said. */
public enum NoteKind {
    NOTE,
    /** Advice is asked for, of the official whom it is addressed to. */
    CONSULT,
    /** Somebody who was asked for advice says something. */
    ADVICE
}
