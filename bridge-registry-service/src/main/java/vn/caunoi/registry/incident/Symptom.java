package vn.caunoi.registry.incident;

/** What is to be seen of an incident, as it was last. */
public enum Symptom {
    /** Of the hall's own line. */
    DOWN,
    DEGRADED,
    FLAPPING,
    /** Of sound and picture. */
    NO_SOUND,
    NO_PICTURE,
    NOTHING,
    /** Somebody said that something is wrong. */
    REPORTED,
    /** Somebody said that the upstream failed. */
    FAILED
}
