package vn.caunoi.registry.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

/** The devices that were paired. */
@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<Device, UUID> {
    Optional<Device> locked(UUID id) {
        return Locked.find(getEntityManager(), Device.class, id);
    }

    Optional<Device> live(DeviceToken token) {
        return find("tokenHash = ?1 and revokedAt is null", token.hash()).firstResultOptional();
    }

    /** How many of that kind are let in, in that hall where it has one. */
    long count(UUID conference, DeviceKind kind, String bridgePoint) {
        return bridgePoint == null
                ? count("conference = ?1 and kind = ?2 and revokedAt is null", conference, kind)
                : count(
                        "conference = ?1 and kind = ?2 and bridgePoint = ?3 and revokedAt is null",
                        conference,
                        kind,
                        bridgePoint);
    }

    /** Those that are let in, and those that were until that moment at least: the chair's, then by hall. */
    List<Device> of(UUID conference, Instant revokedSince) {
        return list(
                "conference = ?1 and (revokedAt is null or revokedAt >= ?2) order by kind, bridgePoint, pairedAt",
                conference,
                revokedSince);
    }

    List<UUID> screens() {
        return getEntityManager()
                .createQuery("select id from Device where kind = SCREEN and revokedAt is null", UUID.class)
                .getResultList();
    }

    /** Nothing where it is revoked or gone. */
    void saw(UUID device, Sighting seen) {
        update(
                "seenAt = ?2, shownMode = ?3, shownTheme = ?4, visible = ?5, fullScreen = ?6, behind = ?7, showing = ?8"
                        + " where id = ?1 and revokedAt is null",
                device,
                seen.at(),
                seen.mode(),
                seen.theme(),
                seen.visible(),
                seen.fullScreen(),
                seen.behind(),
                seen.showing());
    }
}
