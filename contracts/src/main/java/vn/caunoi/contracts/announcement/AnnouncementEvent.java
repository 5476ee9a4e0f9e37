package vn.caunoi.contracts.announcement;

import java.time.Instant;
import java.util.UUID;

/** The desk announced something, took it back, or somebody acknowledged it. Keyed {@link #key}, beside the conferences. */
public record AnnouncementEvent(Instant at, AnnouncementState announcement) {
    public static final String TYPE = "vn.caunoi.announcement.changed";
    private static final String SUFFIX = "#announcement";

    public static String key(UUID announcement) {
        return announcement + SUFFIX;
    }

    /** Tells an announcement's key from a conference's: both live in {@code caunoi.conferences.v1}. */
    public static boolean isKey(String key) {
        return key.endsWith(SUFFIX);
    }

    /** The announcement of a {@link #key}. @throws IllegalArgumentException when it is none */
    public static UUID id(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("no announcement's key");
        }
        return UUID.fromString(key.substring(0, key.length() - SUFFIX.length()));
    }
}
