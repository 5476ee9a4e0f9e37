package vn.caunoi.contracts.announcement;

/** What an announcement says. */
public enum AnnouncementKind {
    /** The telephone number for questions. */
    HOTLINE,
    TEXT
}
