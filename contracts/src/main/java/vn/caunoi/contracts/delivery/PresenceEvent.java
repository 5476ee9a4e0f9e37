package vn.caunoi.contracts.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * How many sockets of a bridge point one replica of notification-service holds. Keyed by conference, bridge point and
 * replica.
 */
public record PresenceEvent(UUID conference, String bridgePoint, String replica, int screens, int desks, Instant at) {
    public static final String TYPE = "vn.caunoi.presence.changed";

    public String key() {
        return conference + "/" + bridgePoint + "/" + replica;
    }
}
