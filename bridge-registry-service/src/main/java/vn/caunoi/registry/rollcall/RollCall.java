package vn.caunoi.registry.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who came into a hall on the day. */
@Entity
class RollCall {
    @Id
    private UUID bridgePoint;

    private long version;
    private Instant toldAt;
    private String toldBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendance> counts;

    protected RollCall() {}

    UUID bridgePoint() {
        return bridgePoint;
    }

    /** Tells it anew, all of it. */
    void tell(List<Attendance> now, String by, Instant at) {
        counts = List.copyOf(now);
        toldBy = by;
        toldAt = at;
        version++;
    }

    Told told() {
        return new Told(version, toldAt, toldBy, counts);
    }
}
