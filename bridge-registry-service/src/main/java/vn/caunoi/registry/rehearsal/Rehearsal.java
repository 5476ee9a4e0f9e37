package vn.caunoi.registry.rehearsal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a hall has shown to work so far. A tick stays with who gave it first; people take back what people ticked. */
@Entity
class Rehearsal {
    @Id
    private UUID bridgePoint;

    private String practice;
    private Instant practisedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Check, Tick> ticks;

    protected Rehearsal() {}

    /** A hall that has shown nothing yet. */
    Rehearsal(UUID bridgePoint) {
        this.bridgePoint = bridgePoint;
        this.ticks = Map.of();
    }

    UUID bridgePoint() {
        return bridgePoint;
    }

    /** @param token what is told to the hall's pages; one that was told before counts no more */
    void practise(String token, Instant now) {
        practice = token;
        practisedAt = now;
    }

    /** Whether that is what was told to the hall's pages last. */
    boolean isPractice(String token) {
        return practice != null && practice.equals(token);
    }

    /** @return whether that is news */
    boolean tick(Check check, Tick tick) {
        if (ticks.containsKey(check)) {
            return false;
        }
        var next = new EnumMap<Check, Tick>(Check.class);
        next.putAll(ticks);
        next.put(check, tick);
        ticks = next;
        return true;
    }

    /** @return whether it was ticked */
    boolean untick(Check check) {
        if (!ticks.containsKey(check)) {
            return false;
        }
        var next = new EnumMap<Check, Tick>(Check.class);
        next.putAll(ticks);
        next.remove(check);
        ticks = next;
        return true;
    }

    /** When the last of all checks was ticked; null while one is not. */
    Instant completeSince() {
        return ticks.size() < Check.values().length
                ? null
                : ticks.values().stream().map(Tick::at).max(Instant::compareTo).orElseThrow();
    }

    Shown shown() {
        return new Shown(Map.copyOf(ticks), practisedAt);
    }
}
