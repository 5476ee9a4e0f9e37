package vn.caunoi.registry.device;

import java.time.Duration;
import java.time.Instant;

/** How a device stands, in one word. */
public enum Condition {
    /** Paired, and not heard of yet. */
    NEVER,
    /** Its page is open and in front. */
    VISIBLE,
    /** Its page is open, but another one or nothing is in front. */
    HIDDEN,
    /** In front, but not up to date. */
    BEHIND,
    /** Not heard of any more. */
    CLOSED,
    /** Nobody's any more: it would have to be paired anew. */
    REVOKED;

    /** Pages report every 30 s, and are slowed down by their browser once they are hidden. */
    static final Duration SILENCE = Duration.ofSeconds(75);

    /** @param last what it said last; null for nothing */
    static Condition of(boolean revoked, Sighting last, Instant now) {
        if (revoked) {
            return REVOKED;
        }
        if (last == null) {
            return NEVER;
        }
        if (last.at().plus(SILENCE).isBefore(now)) {
            return CLOSED;
        }
        if (!last.visible()) {
            return HIDDEN;
        }
        return last.behind() > 0 ? BEHIND : VISIBLE;
    }
}
