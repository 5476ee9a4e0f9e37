package vn.caunoi.registry.incident;

/** What an incident is about. Of each kind a hall, or an upstream, has one that is not resolved, at most. */
public enum IncidentKind {
    /** The hall's own line to the hub. */
    LINE,
    /** How the hall is seen and heard in the video conference. */
    PICTURE,
    /** What somebody reported, while neither lamp says what it is. */
    REPORTED,
    /** An uplink or a regional centre, with all halls that hang on it. */
    UPSTREAM
}
