package vn.caunoi.registry.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.registry.preparation.AttendanceCategory;

/** A hall's way from the invitation to being ready. */
@Entity
class Registration {
    @Id
    private UUID bridgePoint;

    private long version;
    private Instant changedAt;
    private String changedBy;
    private Instant acknowledgedAt;
    private String acknowledgedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private RegistrationContent content;

    private Instant registeredAt;
    private Instant testedAt;
    private Instant readyAt;
    private String readyBy;

    protected Registration() {}

    /** A hall that was invited. */
    Registration(UUID bridgePoint) {
        this.bridgePoint = bridgePoint;
        this.content = RegistrationContent.NOTHING;
    }

    UUID bridgePoint() {
        return bridgePoint;
    }

    long version() {
        return version;
    }

    /**
     * Says what the hall is like from now on.
     *
     * @param acknowledged whether the invitation was received; null leaves that as it is
     * @param ready whether the hall is ready; null leaves that as it is
     * @throws NotTested 400 when it is said to be ready, and was not, before it is tested
     */
    void say(
            RegistrationContent next,
            Boolean acknowledged,
            Boolean ready,
            List<AttendanceCategory> categories,
            String by,
            Instant now) {
        content = next;
        if (acknowledged != null) {
            acknowledge(acknowledged, by, now);
        }
        settle(categories, now);
        if (ready != null && ready != (readyAt != null)) {
            if (ready && told().state(categories) != RegistrationState.TESTED) {
                throw new NotTested();
            }
            readyAt = ready ? now : null;
            readyBy = ready ? by : null;
        }
        version++;
        changedAt = now;
        changedBy = by;
    }

    /** The rehearsal's checks are all ticked since {@code since}; null: they are not, and the hall is not ready either. */
    void tested(Instant since) {
        testedAt = since;
        if (since == null) {
            notReady();
        }
    }

    private void acknowledge(boolean received, String by, Instant now) {
        if (received != (acknowledgedAt != null)) {
            acknowledgedAt = received ? now : null;
            acknowledgedBy = received ? by : null;
        }
    }

    /** Where something required is gone, the hall has to say anew that it is ready. */
    private void settle(List<AttendanceCategory> categories, Instant now) {
        if (!told().missing(categories).isEmpty()) {
            registeredAt = null;
            notReady();
        } else if (registeredAt == null) {
            registeredAt = now;
        }
    }

    private void notReady() {
        readyAt = null;
        readyBy = null;
    }

    Registered told() {
        return new Registered(
                version,
                changedAt,
                changedBy,
                acknowledgedAt,
                acknowledgedBy,
                content,
                registeredAt,
                testedAt,
                readyAt,
                readyBy);
    }
}
