package vn.caunoi.contracts.announcement;

/** How an announcement comes before people's eyes. */
public enum AnnouncementForm {
    /** A line that runs along the foot of the halls' screens. */
    TICKER,
    /** A page of its own on the halls' screens. */
    PAGE,
    /** For those alone who sit at a desk; never on a screen. */
    MESSAGE
}
