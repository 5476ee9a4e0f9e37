package vn.caunoi.contracts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How many sockets of a bridge point one replica of notification-service holds. Keyed by conference, bridge point and
 * replica. Said when the first one opens and the last one closes, and {@linkplain #REPEATED again} while some are open; what
 * is not said again {@linkplain #LAPSES lapses}.
 *
 * @param replica one life of one process: after a restart it has another name
 */
public record PresenceEvent(UUID conference, String bridgePoint, String replica, int screens, int desks, Instant at) {
    public static final String TYPE = "vn.caunoi.presence.changed";

    /** So often a replica says again which bridge points have sockets there. */
    public static final Duration REPEATED = Duration.ofMinutes(1);
    /** What a replica has not said again for so long, while others could be heard, is no longer so. */
    public static final Duration LAPSES = Duration.ofSeconds(150);

    public String key() {
        return conference + "/" + bridgePoint + "/" + replica;
    }
}
