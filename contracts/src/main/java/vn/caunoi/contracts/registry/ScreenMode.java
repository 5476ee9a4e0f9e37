package vn.caunoi.contracts.registry;

/** What a hall's screen shows. */
public enum ScreenMode {
    /** Whatever matters at the moment. */
    AUTO,
    /** The maket, the clock, the telephone number. */
    WAITING,
    /** The question that is being answered. */
    CALLING,
    /** The latest answers, by and by. */
    LATEST,
    /** The published questions of its own hall. */
    OWN
}
