package vn.caunoi.registry.measure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

import vn.caunoi.registry.bridgepoint.LineBoard.Period;

/** What was measured, minute by minute. */
@ApplicationScoped
class MeasureRepository {
    private final EntityManager database;

    MeasureRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps the minute of all these halls at once. What another replica kept of it stays; a hall that is gone is passed over. */
    void keep(Instant minute, Map<UUID, Period> periods) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into line_measure (bridge_point, at, rtt_ms, worst_rtt_ms, loss_pct)
                    select id, ?, ?, ?, ? from bridge_point where id = ?
                    on conflict do nothing""")) {
                for (var hall : new TreeMap<>(periods).entrySet()) {
                    insert.setTimestamp(1, Timestamp.from(minute));
                    insert.setDouble(2, hall.getValue().rttMs());
                    insert.setDouble(3, hall.getValue().worstRttMs());
                    insert.setDouble(4, hall.getValue().lossPct());
                    insert.setObject(5, hall.getKey());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /**
     * @param code of one hall; null for all of the conference
     * @param before not itself
     */
    List<MeasuredHall> between(UUID conference, String code, Instant from, Instant before) {
        var halls = new TreeMap<String, List<MeasuredMinute>>();
        database.unwrap(Session.class)
                .createNativeQuery("""
                        select hall.code, at, rtt_ms, worst_rtt_ms, loss_pct
                        from line_measure join bridge_point hall on hall.id = bridge_point
                        where hall.conference = ?1 and (?2 = '' or hall.code = ?2) and at >= ?3 and at < ?4
                        order by at""", Tuple.class)
                .setParameter(1, conference)
                .setParameter(2, code == null ? "" : code)
                .setParameter(3, from)
                .setParameter(4, before)
                .getResultList()
                .forEach(row -> halls.computeIfAbsent(row.get(0, String.class), key -> new ArrayList<>())
                        .add(new MeasuredMinute(
                                row.get(1, Instant.class), tenth(row, 2), tenth(row, 3), tenth(row, 4))));
        return halls.entrySet().stream()
                .map(hall -> new MeasuredHall(hall.getKey(), hall.getValue()))
                .toList();
    }

    void forgetBefore(Instant time) {
        database.createNativeQuery("delete from line_measure where at < ?1")
                .setParameter(1, time)
                .executeUpdate();
    }

    private static double tenth(Tuple row, int column) {
        return Math.round(row.get(column, Float.class) * 10) / 10.0;
    }
}
