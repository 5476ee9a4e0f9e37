package vn.caunoi.registry.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Something is wrong, and somebody has to see to it. Each method that changes it returns the fact for its timeline; its
 * version rises with what people decide, not with what is seen.
 */
@Entity
@Table(name = "incident")
class Incident {
    @Id
    private UUID id;

    private long version;
    private UUID conference;
    private int number;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    private UUID subject;
    private String subjectName;

    @Enumerated(EnumType.STRING)
    private Symptom symptom;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    private Instant openedAt;
    private String openedBy;
    private Instant waitsSince;
    private UUID centre;
    private Instant acknowledgedAt;
    private String acknowledgedBy;
    private Instant firstAcknowledgedAt;
    private Instant escalatedAt;
    private Instant restoredAt;
    private Instant resolvedAt;
    private String resolvedBy;

    @Enumerated(EnumType.STRING)
    private Resolution resolution;

    private String resolutionNote;

    /** For Hibernate. */
    protected Incident() {}

    /**
     * @param centre the regional centre in charge; null when nobody is
     * @param by who reported it; null when the hub itself found it
     */
    Incident(
            UUID id,
            int number,
            IncidentKind kind,
            Subject subject,
            Symptom symptom,
            UUID centre,
            String by,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.conference = subject.conference();
        this.number = number;
        this.kind = kind;
        this.subject = subject.id();
        this.subjectName = subject.name();
        this.symptom = symptom;
        this.state = IncidentState.OPEN;
        this.openedAt = now;
        this.openedBy = by;
        this.waitsSince = now;
        this.centre = centre;
    }

    /** The first fact of its timeline. */
    Entry opened(String words) {
        return new Entry(openedAt, Act.OPENED, openedBy, words);
    }

    /**
     * The hub sees how it stands, while it is not resolved.
     *
     * @return empty when that is known
     */
    Optional<Entry> see(Symptom seen, Instant now) {
        if (seen == symptom && restoredAt == null) {
            return Optional.empty();
        }
        symptom = seen;
        restoredAt = null;
        return Optional.of(new Entry(now, Act.SEEN, null, seen.name()));
    }

    /** What was reported turns out to be this: from now on there is a lamp that says how it stands. */
    Entry turnOut(IncidentKind what, Symptom seen, Instant now) {
        kind = what;
        symptom = seen;
        return new Entry(now, Act.SEEN, null, seen.name());
    }

    /**
     * What was wrong is right again; it stays for people to resolve.
     *
     * @param by who said so; null for the hub itself
     * @return empty when that is known
     */
    Optional<Entry> restore(String by, Instant now) {
        if (restoredAt != null || state == IncidentState.RESOLVED) {
            return Optional.empty();
        }
        restoredAt = now;
        return Optional.of(new Entry(now, Act.RESTORED, by, null));
    }

    /** @throws WrongIncidentState unless it is open */
    Entry acknowledge(String by, Instant now) {
        require(state == IncidentState.OPEN);
        seenTo(by, now);
        state = IncidentState.ACKNOWLEDGED;
        version++;
        return new Entry(now, Act.ACKNOWLEDGED, by, null);
    }

    private void seenTo(String by, Instant now) {
        acknowledgedAt = now;
        acknowledgedBy = by;
        firstAcknowledgedAt = firstAcknowledgedAt == null ? now : firstAcknowledgedAt;
    }

    /** @throws WrongIncidentState when it is resolved */
    Entry assign(UUID toCentre, String name, String by, Instant now) {
        require(state != IncidentState.RESOLVED);
        centre = toCentre;
        version++;
        return new Entry(now, Act.ASSIGNED, by, name);
    }

    /** Nobody saw to it in time; once for each time it waits. */
    Optional<Entry> escalate(Duration patience, Instant now) {
        if (state != IncidentState.OPEN || escalatedAt != null || now.isBefore(waitsSince.plus(patience))) {
            return Optional.empty();
        }
        escalatedAt = now;
        return Optional.of(new Entry(now, Act.ESCALATED, null, null));
    }

    /**
     * It is over. Who resolves what nobody had acknowledged has seen to it.
     *
     * @param by null for the hub itself
     * @param words may be null
     * @throws WrongIncidentState when it is resolved
     */
    Entry resolve(Resolution as, String words, String by, Instant now) {
        require(state != IncidentState.RESOLVED);
        if (state == IncidentState.OPEN && by != null) {
            seenTo(by, now);
        }
        state = IncidentState.RESOLVED;
        resolvedAt = now;
        resolvedBy = by;
        resolution = as;
        resolutionNote = words;
        version++;
        return new Entry(now, Act.RESOLVED, by, words == null ? as.name() : as.name() + " " + words);
    }

    /** Whether the same cause, seen now, is this incident again. */
    boolean comesBack(Duration within, Instant now) {
        return state == IncidentState.RESOLVED
                && resolution != Resolution.PART_OF_ANOTHER
                && now.isBefore(resolvedAt.plus(within));
    }

    /** Whether people resolved it later than that; what became part of another was not resolved by them. */
    boolean resolvedSince(Instant time) {
        return state == IncidentState.RESOLVED && resolution != Resolution.PART_OF_ANOTHER && resolvedAt.isAfter(time);
    }

    /** It waits for somebody again. */
    Entry reopen(Symptom seen, String by, Instant now) {
        state = IncidentState.OPEN;
        symptom = seen;
        waitsSince = now;
        acknowledgedAt = null;
        acknowledgedBy = null;
        escalatedAt = null;
        restoredAt = null;
        resolvedAt = null;
        resolvedBy = null;
        resolution = null;
        resolutionNote = null;
        version++;
        return new Entry(now, Act.REOPENED, by, seen.name());
    }

    private static void require(boolean met) {
        if (!met) {
            throw new WrongIncidentState();
        }
    }

    boolean resolved() {
        return state == IncidentState.RESOLVED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID conference() {
        return conference;
    }

    int number() {
        return number;
    }

    IncidentKind kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    String subjectName() {
        return subjectName;
    }

    Symptom symptom() {
        return symptom;
    }

    IncidentState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    Instant waitsSince() {
        return waitsSince;
    }

    UUID centre() {
        return centre;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    String acknowledgedBy() {
        return acknowledgedBy;
    }

    Instant firstAcknowledgedAt() {
        return firstAcknowledgedAt;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    Instant restoredAt() {
        return restoredAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    String resolvedBy() {
        return resolvedBy;
    }

    Resolution resolution() {
        return resolution;
    }

    String resolutionNote() {
        return resolutionNote;
    }
}
