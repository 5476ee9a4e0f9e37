package vn.caunoi.registry.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class AnnouncedWorkRepository implements PanacheRepositoryBase<AnnouncedWork, UUID> {
    /** What ends after that instant, was called off or not, by when it begins. */
    List<AnnouncedWork> endingAfter(UUID conference, Instant at) {
        return list("conference = ?1 and ends > ?2 order by begins, id", conference, at);
    }

    long ahead(UUID conference, Instant now) {
        return count("conference = ?1 and ends > ?2 and calledOffAt is null", conference, now);
    }

    Optional<AnnouncedWork> locked(UUID conference, UUID id) {
        return Locked.one(
                getEntityManager(), AnnouncedWork.class, () -> find("conference = ?1 and id = ?2", conference, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    /** What is not over, of every conference, for each hall that it concerns. */
    List<PlannedWork> planned(Instant now) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select coalesce(w.bridge_point, h.bridge_point), w.starts_at, w.ends_at
                        from announced_work w
                        left join upstream_hall h on h.upstream = w.upstream
                        where w.ends_at > ?1 and w.called_off_at is null
                          and (w.bridge_point is not null or h.bridge_point is not null)
                        order by 2, 3""", Object[].class)
                .setParameter(1, now)
                .getResultList();
        return rows.stream()
                .map(row -> new PlannedWork((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }
}
