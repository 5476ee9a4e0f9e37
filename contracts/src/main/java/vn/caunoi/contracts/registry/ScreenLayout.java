package vn.caunoi.contracts.registry;

/** How much of the picture a hall's screen takes. */
public enum ScreenLayout {
    FULL,
    /** A strip on a transparent ground, for the video programme. */
    LOWER_THIRD
}
