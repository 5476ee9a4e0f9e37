package vn.caunoi.registry.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class IncidentRepository implements PanacheRepositoryBase<Incident, UUID> {
    private static final int SHOWN = 200;

    /** Who wants to open an incident of the conference waits until this transaction ends, on whichever replica. */
    void lockOpening(UUID conference) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "caunoi.incident/" + conference)
                .getSingleResult();
    }

    /** The next number of the conference; for who holds {@link #lockOpening}. */
    int nextNumber(UUID conference) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) + 1 from Incident where conference = ?1", Integer.class)
                .setParameter(1, conference)
                .getSingleResult();
    }

    /** The last one of that cause, unchanged by others until this transaction ends. */
    Optional<Incident> lastOf(IncidentKind kind, UUID subject) {
        return Locked.one(getEntityManager(), Incident.class, () -> find(
                        "kind = ?1 and subject = ?2 order by openedAt desc, number desc", kind, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    Optional<Incident> locked(UUID conference, UUID id) {
        return Locked.one(getEntityManager(), Incident.class, () -> find("conference = ?1 and id = ?2", conference, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    Optional<Incident> of(UUID conference, UUID id) {
        return find("conference = ?1 and id = ?2", conference, id).firstResultOptional();
    }

    List<Incident> unresolved(UUID conference) {
        return list("conference = ?1 and state <> RESOLVED order by openedAt, number", conference);
    }

    /** The newest 200, the last resolved first. */
    List<Incident> resolved(UUID conference) {
        return find("conference = ?1 and state = RESOLVED order by resolvedAt desc, number desc", conference)
                .page(Page.ofSize(SHOWN))
                .list();
    }

    /** Those that nobody saw to and that were opened last before that time; those that others see to are passed over. */
    List<Incident> waitingSinceBefore(Instant time) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from incident where state = 'OPEN' and escalated_at is null and waits_since <= ?1
                        order by id for update skip locked""", Incident.class)
                .setParameter(1, time)
                .getResultList();
    }

    List<Incident> openedIn(UUID conference, Instant from, Instant until) {
        return list(
                "conference = ?1 and openedAt >= ?2 and openedAt < ?3 order by openedAt, number",
                conference,
                from,
                until);
    }
}
