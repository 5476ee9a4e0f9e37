package vn.caunoi.contracts.question;

/** What gave a question to the official who holds it. */
public enum AssignmentKind {
    /** The first line of its topic. */
    RULE,
    /** Nobody of the first line could take it: a deputy. */
    DEPUTY,
    /** Neither line could take it: the fallback desk. */
    FALLBACK,
    /** Whoever had it did not take it in time: a deputy. */
    ESCALATION,
    /** A moderator, or a colleague who handed it on. */
    HAND
}
