package vn.caunoi.registry.bridgepoint;

/** The two lamps of a hall. */
public enum Lamp {
    /** Its own line to the hub. */
    HEALTH,
    /** How it is seen and heard in the video conference. */
    VIDEO
}
