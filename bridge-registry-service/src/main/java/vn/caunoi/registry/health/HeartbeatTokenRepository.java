package vn.caunoi.registry.health;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The tokens that halls' heartbeats come with. */
@ApplicationScoped
class HeartbeatTokenRepository implements PanacheRepositoryBase<HeartbeatToken, UUID> {
    /** The hall whose token has that hash. */
    Optional<UUID> hall(byte[] hash) {
        return find("hash", hash).<HeartbeatToken>firstResultOptional().map(HeartbeatToken::bridgePoint);
    }
}
