package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.caunoi.contracts.registry.LineState;

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
}
