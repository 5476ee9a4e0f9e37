package vn.caunoi.registry.incident;

/** What an incident turned out to be. */
public enum Resolution {
    POWER,
    HALL_EQUIPMENT,
    CABLE,
    /** The uplink or the regional centre. */
    UPSTREAM,
    /** The hub's own side. */
    HUB,
    HANDLING,
    /** It passed, and nobody knows why. */
    PASSED,
    FALSE_ALARM,
    /** It belongs to another incident, which goes on. */
    PART_OF_ANOTHER,
    /** Said in words. */
    OTHER
}
