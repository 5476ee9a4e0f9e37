package vn.caunoi.contracts.registry;

/** What a part of a conference is for. */
public enum AgendaKind {
    /** Somebody presents, or nobody is there: no clock runs. */
    PRESENTING,
    /** Questions are answered: their clocks run. */
    ANSWERING
}
