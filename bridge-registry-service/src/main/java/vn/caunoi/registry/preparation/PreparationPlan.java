package vn.caunoi.registry.preparation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody has said of a conference's preparation. */
@Entity
@Table(name = "preparation")
class PreparationPlan {
    @Id
    private UUID conference;

    private long version;
    private Instant deadline;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AttendanceCategory> categories;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> remindDays;

    protected PreparationPlan() {}

    long version() {
        return version;
    }

    /** Is so from now on. */
    void become(Instant until, List<AttendanceCategory> next, List<Integer> daysBefore) {
        version++;
        deadline = until;
        categories = List.copyOf(next);
        remindDays = List.copyOf(daysBefore);
    }

    Preparation asked() {
        return new Preparation(version, deadline, categories, remindDays);
    }
}
