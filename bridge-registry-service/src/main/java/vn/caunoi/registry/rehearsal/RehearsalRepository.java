package vn.caunoi.registry.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class RehearsalRepository implements PanacheRepositoryBase<Rehearsal, UUID> {
    /** The hall's, made where there was none, and unchanged by others until this transaction ends. */
    Rehearsal locked(UUID hall) {
        getEntityManager()
                .createNativeQuery(
                        "insert into rehearsal (bridge_point, ticks) values (?1, '{}') on conflict do nothing")
                .setParameter(1, hall)
                .executeUpdate();
        return Locked.find(getEntityManager(), Rehearsal.class, hall).orElseThrow();
    }

    /** With one look, and without waiting for anybody: it is asked with every question that comes. */
    boolean isTicked(UUID conference, String code, Check check) {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from bridge_point b join rehearsal r on r.bridge_point = b.id
                          where b.conference = ?1 and b.code = ?2 and jsonb_exists(r.ticks, ?3))""")
                .setParameter(1, conference)
                .setParameter(2, code)
                .setParameter(3, check.name())
                .getSingleResult();
    }

    /** What the halls of a conference have shown, by the hall; those that showed nothing are not among them. */
    Map<UUID, Shown> shownOf(UUID conference) {
        return list("bridgePoint in (select b.id from BridgePoint b where b.conference = ?1)", conference).stream()
                .collect(Collectors.toMap(Rehearsal::bridgePoint, Rehearsal::shown));
    }

    /** Halls in rehearsal, or live, whose line is up. */
    List<UUID> upWhileRehearsing() {
        return getEntityManager().createQuery("""
                        select b.id from BridgePoint b where b.healthState = UP and b.conference in
                        (select c.id from Conference c where c.state in (REHEARSAL, LIVE))""", UUID.class).getResultList();
    }

    /** All that was shown of those halls. */
    Map<UUID, Shown> shownOf(List<UUID> halls) {
        return halls.isEmpty()
                ? Map.of()
                : list("bridgePoint in ?1", halls).stream()
                        .collect(Collectors.toMap(Rehearsal::bridgePoint, Rehearsal::shown));
    }
}
