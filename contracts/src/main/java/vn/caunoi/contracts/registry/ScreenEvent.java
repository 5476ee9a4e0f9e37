package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.UUID;

/** A hall's screen was paired, or told something. Lives in {@code caunoi.bridge-points.v1} under {@link #key}; gone once it is revoked. */
public record ScreenEvent(Instant at, ScreenState screen) {
    public static final String TYPE = "vn.caunoi.screen.changed";
    private static final String SUFFIX = "#screen";

    public static String key(UUID screen) {
        return screen + SUFFIX;
    }

    /** Tells its key from a bridge point's. */
    public static boolean isKey(String key) {
        return key.endsWith(SUFFIX);
    }

    /** The screen that a key of this kind is of. @throws IllegalArgumentException for no such key */
    public static UUID screen(String key) {
        return UUID.fromString(key.substring(0, key.length() - SUFFIX.length()));
    }
}
