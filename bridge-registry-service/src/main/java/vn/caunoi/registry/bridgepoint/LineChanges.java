package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

/** What the lamps showed, change by change. Rows are only added. */
@ApplicationScoped
class LineChanges {
    private final EntityManager database;

    LineChanges(EntityManager database) {
        this.database = database;
    }

    /** Keeps it in the transaction that changes the lamp. */
    void add(UUID hall, Lamp lamp, LineState line, Instant at) {
        database.createNativeQuery("""
                        insert into line_change (bridge_point, at, lamp, state, cause, said_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, hall)
                .setParameter(2, at)
                .setParameter(3, lamp.name())
                .setParameter(4, line.state().name())
                .setParameter(5, line.cause())
                .setParameter(6, line.by())
                .executeUpdate();
    }

    /** Whether the hall's own lamp has not changed since before that time. */
    boolean steadySince(UUID hall, Instant before) {
        return (boolean) database.createNativeQuery("""
                        select not exists (
                          select from line_change where bridge_point = ?1 and lamp = 'HEALTH' and at > ?2)""", Boolean.class)
                .setParameter(1, hall)
                .setParameter(2, before)
                .getSingleResult();
    }

    /**
     * The changes of each of the conference's halls within the time, oldest first, and before them the last earlier one of
     * each lamp: what it showed when the time began. A hall without any is missing.
     *
     * @param until the first instant after the time
     */
    Map<UUID, List<LineChange>> of(UUID conference, Instant from, Instant until) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.bridge_point, c.at, c.lamp, c.state, c.cause, c.said_by
                        from bridge_point b
                        join line_change c on c.bridge_point = b.id
                        where b.conference = ?1 and c.at < ?3
                          and (c.at >= ?2 or not exists (
                            select from line_change l
                            where l.bridge_point = c.bridge_point and l.lamp = c.lamp and l.at < ?2
                              and (l.at, l.id) > (c.at, c.id)))
                        order by c.at, c.id""", Object[].class)
                .setParameter(1, conference)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList();
        var changes = new HashMap<UUID, List<LineChange>>();
        for (var row : rows) {
            changes.computeIfAbsent((UUID) row[0], hall -> new ArrayList<>())
                    .add(new LineChange(
                            (Instant) row[1],
                            Lamp.valueOf((String) row[2]),
                            Line.valueOf((String) row[3]),
                            (String) row[4],
                            (String) row[5]));
        }
        return changes;
    }
}
