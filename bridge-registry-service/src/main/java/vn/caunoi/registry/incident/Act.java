package vn.caunoi.registry.incident;

/** What happened to an incident; in brackets what its entry's detail holds. */
public enum Act {
    OPENED,
    /** It shows itself in another way, or again after it was over [the symptom]. */
    SEEN,
    /** Somebody reported the same [their words, if any]. */
    REPORTED,
    /** A question about it came in [its number]. */
    QUESTION,
    /** Another hall is concerned [its name]. */
    HALL,
    /** What was wrong is right again. */
    RESTORED,
    /** Nobody saw to it in time: the moderators are told. */
    ESCALATED,
    ACKNOWLEDGED,
    /** [the name of the centre that sees to it from then on] */
    ASSIGNED,
    /** [the note] */
    NOTED,
    /** [the resolution, then a blank and words, if any] */
    RESOLVED,
    /** It came back soon after it was resolved [the symptom]. */
    REOPENED
}
