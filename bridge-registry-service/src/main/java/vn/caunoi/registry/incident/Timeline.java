package vn.caunoi.registry.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What happened to each incident. Rows are only added. */
@ApplicationScoped
class Timeline {
    private final EntityManager database;

    Timeline(EntityManager database) {
        this.database = database;
    }

    /** Keeps it in the transaction in which it happens. */
    void add(Incident incident, Entry entry) {
        database.createNativeQuery("""
                        insert into incident_entry (incident, at, act, by_name, detail) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, incident.id())
                .setParameter(2, entry.at())
                .setParameter(3, entry.act().name())
                .setParameter(4, entry.by())
                .setParameter(5, entry.detail())
                .executeUpdate();
    }

    /** Oldest first. */
    List<Entry> of(UUID incident) {
        List<Object[]> rows = database.createNativeQuery(
                        "select at, act, by_name, detail from incident_entry where incident = ?1 order by id",
                        Object[].class)
                .setParameter(1, incident)
                .getResultList();
        return rows.stream()
                .map(row -> new Entry((Instant) row[0], Act.valueOf((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }
}
