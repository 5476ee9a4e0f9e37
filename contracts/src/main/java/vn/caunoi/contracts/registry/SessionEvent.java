package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * A session was ended before its time. Keyed by the session's id; services refuse its token from now on.
 *
 * @param expiresAt when the token would end by itself: what must be remembered until then
 */
public record SessionEvent(UUID session, Instant endedAt, Instant expiresAt) {
    public static final String TYPE = "vn.caunoi.session.ended";
}
