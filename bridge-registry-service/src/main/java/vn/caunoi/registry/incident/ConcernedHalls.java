package vn.caunoi.registry.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which halls each incident concerns. */
@ApplicationScoped
class ConcernedHalls {
    private final EntityManager database;

    ConcernedHalls(EntityManager database) {
        this.database = database;
    }

    /** @return whether it was not known to concern the hall */
    boolean add(Incident incident, UUID hall) {
        return database.createNativeQuery("""
                                insert into incident_hall (incident, bridge_point) values (?1, ?2)
                                on conflict do nothing""")
                        .setParameter(1, incident.id())
                        .setParameter(2, hall)
                        .executeUpdate()
                == 1;
    }

    /** Ids of the halls by the incident's id, for every incident of the conference. */
    Map<UUID, List<UUID>> of(UUID conference) {
        List<Object[]> rows = database.createNativeQuery("""
                        select h.incident, h.bridge_point from incident i
                        join incident_hall h on h.incident = i.id
                        join bridge_point b on b.id = h.bridge_point
                        where i.conference = ?1 order by b.code""", Object[].class)
                .setParameter(1, conference)
                .getResultList();
        var halls = new HashMap<UUID, List<UUID>>();
        rows.forEach(row ->
                halls.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add((UUID) row[1]));
        return halls;
    }

    /** How many incidents that are not resolved concern each hall, by the hall's id. */
    Map<UUID, Long> unresolved() {
        List<Object[]> rows = database.createNativeQuery("""
                        select h.bridge_point, count(*) from incident i
                        join incident_hall h on h.incident = i.id
                        where i.state <> 'RESOLVED' group by 1""", Object[].class).getResultList();
        var counts = new HashMap<UUID, Long>();
        rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
