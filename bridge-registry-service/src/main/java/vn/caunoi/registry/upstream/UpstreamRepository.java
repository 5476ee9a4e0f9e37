package vn.caunoi.registry.upstream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class UpstreamRepository implements PanacheRepositoryBase<Upstream, UUID> {
    /** The centres, then the uplinks, each by code. */
    List<Upstream> of(UUID conference) {
        return list("conference = ?1 order by kind, code", conference);
    }

    /** The same, unchanged by others until this transaction ends. */
    List<Upstream> lockedOf(UUID conference) {
        return Locked.all(
                getEntityManager(), Upstream.class, () -> find("conference = ?1 order by kind, code", conference)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list());
    }

    /** The upstream, unchanged by others until this transaction ends. */
    Optional<Upstream> locked(UUID conference, String code) {
        return Locked.one(
                getEntityManager(), Upstream.class, () -> find("conference = ?1 and code = ?2", conference, code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    /** Those of conferences whose lines are watched. */
    List<Upstream> watched() {
        return list("conference in (select c.id from Conference c where c.state in (REHEARSAL, LIVE, ANSWERING))");
    }
}
