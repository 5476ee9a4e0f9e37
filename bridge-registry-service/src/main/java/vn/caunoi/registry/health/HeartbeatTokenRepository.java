package vn.caunoi.registry.health;

import java.time.Instant;
import java.util.List;
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

    /** The hashes of the tokens of these halls; a hall without a token has none. */
    List<byte[]> hashes(List<UUID> halls) {
        return getEntityManager()
                .createQuery("select hash from HeartbeatToken where bridgePoint in ?1", byte[].class)
                .setParameter(1, halls)
                .getResultList();
    }

    /** From now on this one is good for the hall, and no former one; of two at once the later. */
    void renew(UUID hall, byte[] hash, String by, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into heartbeat_token (bridge_point, hash, made_at, made_by) values (?1, ?2, ?3, ?4)
                        on conflict (bridge_point) do update
                        set hash = excluded.hash, made_at = excluded.made_at, made_by = excluded.made_by""")
                .setParameter(1, hall)
                .setParameter(2, hash)
                .setParameter(3, now)
                .setParameter(4, by)
                .executeUpdate();
    }
}
