package vn.caunoi.registry.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class ReminderRepository implements PanacheRepositoryBase<Reminder, UUID> {
    private static final String OF_CONFERENCE =
            "bridgePoint in (select b.id from BridgePoint b where b.conference = ?1)";
    private static final int MOST = 500;

    /** The latest first, those of one moment by hall. */
    List<Reminder> of(UUID conference) {
        return find(OF_CONFERENCE + " order by madeAt desc, id", conference)
                .page(0, MOST)
                .list();
    }

    boolean exists(UUID hall, ReminderKind kind, LocalDate day) {
        return count("bridgePoint = ?1 and kind = ?2 and day = ?3", hall, kind, day) > 0;
    }

    Optional<Reminder> locked(UUID id) {
        return Locked.find(getEntityManager(), Reminder.class, id);
    }

    /** Others that make reminders of that conference wait until this transaction ends, on whichever replica. */
    void lock(UUID conference) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 19))", Integer.class)
                .setParameter(1, "caunoi reminders " + conference)
                .getSingleResult();
    }

    /** What that hall was reminded of until now, and could not be sent yet, waits for somebody to send it by hand. */
    void letRest(UUID hall) {
        update("nextAt = null, fault = null where bridgePoint = ?1 and sentAt is null", hall);
    }

    /** What has waited longest to be tried by mail, locked; what another replica tries is passed over. */
    @SuppressWarnings("unchecked")
    Optional<Reminder> due(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from reminder where sent_at is null and next_at <= ?1
                        order by next_at limit 1 for update skip locked""", Reminder.class)
                .setParameter(1, now)
                .getResultStream()
                .findFirst();
    }
}
