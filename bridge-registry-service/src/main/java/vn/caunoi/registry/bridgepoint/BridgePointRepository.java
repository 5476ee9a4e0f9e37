package vn.caunoi.registry.bridgepoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class BridgePointRepository implements PanacheRepositoryBase<BridgePoint, UUID> {
    private static final String OPEN = "(select c.id from Conference c where c.state in (REHEARSAL, LIVE, ANSWERING))";
    private static final String WATCHED = "conference in " + OPEN;

    /** The hall, unchanged by others until this transaction ends. */
    Optional<BridgePoint> locked(UUID id) {
        return Locked.find(getEntityManager(), BridgePoint.class, id);
    }

    Optional<BridgePoint> byCode(UUID conference, String code) {
        return find("conference = ?1 and code = ?2", conference, code).firstResultOptional();
    }

    /** The provincial hall, then the others by code. */
    List<BridgePoint> of(UUID conference) {
        return list("conference = ?1 order by provincial desc, code", conference);
    }

    /** The hall, unchanged by others until this transaction ends. */
    Optional<BridgePoint> lockedByCode(UUID conference, String code) {
        return Locked.one(
                getEntityManager(), BridgePoint.class, () -> find("conference = ?1 and code = ?2", conference, code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    List<BridgePoint> watched() {
        return list(WATCHED);
    }

    /** Halls whose lamp says something, though nobody watches their line. */
    List<UUID> litButUnwatched() {
        return getEntityManager()
                .createQuery(
                        "select id from BridgePoint where healthState <> UNKNOWN and conference not in " + OPEN,
                        UUID.class)
                .getResultList();
    }

    Optional<BridgePoint> watched(UUID id) {
        return find(WATCHED + " and id = ?1", id).firstResultOptional();
    }

    /** The halls of the conference, unchanged by others until this transaction ends. */
    List<BridgePoint> lockedOf(UUID conference) {
        return Locked.all(getEntityManager(), BridgePoint.class, () -> find("conference = ?1 order by code", conference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select id from BridgePoint order by id", UUID.class)
                .getResultList();
    }
}
