package vn.caunoi.registry.maintenance;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Announced work on a hall's line, or on an upstream. */
@Entity
@Table(name = "announced_work")
class AnnouncedWork {
    @Id
    private UUID id;

    private UUID conference;
    private UUID bridgePoint;
    private UUID upstream;

    @Column(name = "starts_at")
    private Instant begins;

    @Column(name = "ends_at")
    private Instant ends;

    private String reason;
    private Instant announcedAt;
    private String announcedBy;
    private Instant calledOffAt;
    private String calledOffBy;

    /** For Hibernate. */
    protected AnnouncedWork() {}

    /** @param on the hall or the upstream, one of the two */
    AnnouncedWork(UUID id, UUID conference, WorkedOn on, WorkTime time, String reason, String by, Instant now) {
        this.id = id;
        this.conference = conference;
        this.reason = reason;
        bridgePoint = on.hall();
        upstream = on.upstream();
        begins = time.from();
        ends = time.until();
        announcedAt = now;
        announcedBy = by;
    }

    /**
     * It does not take place, or ends now.
     *
     * @return false when there is nothing left of it to call off
     */
    boolean callOff(String by, Instant now) {
        if (calledOffAt != null || !now.isBefore(ends)) {
            return false;
        }
        calledOffAt = now;
        calledOffBy = by;
        return true;
    }

    UUID id() {
        return id;
    }

    WorkedOn on() {
        return new WorkedOn(bridgePoint, upstream);
    }

    WorkTime time() {
        return new WorkTime(begins, ends);
    }

    String reason() {
        return reason;
    }

    String announcedBy() {
        return announcedBy;
    }

    WorkState state(Instant now) {
        if (calledOffAt != null) {
            return WorkState.CALLED_OFF;
        }
        if (now.isBefore(begins)) {
            return WorkState.AHEAD;
        }
        return now.isBefore(ends) ? WorkState.RUNNING : WorkState.OVER;
    }
}
