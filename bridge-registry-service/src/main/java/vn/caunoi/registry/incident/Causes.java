package vn.caunoi.registry.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.BridgePointState;

/**
 * Sees that there is one incident for each cause: what is not resolved is joined, what was resolved a moment ago is opened
 * again, and only then a new one begins. Who opens waits for others who do so in the same conference.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Causes {
    private final IncidentRepository repository;
    private final ConcernedHalls concerned;
    private final Timeline timeline;
    private final Charge charge;
    private final IncidentConfig config;
    private final Clock clock;

    Causes(
            IncidentRepository repository,
            ConcernedHalls concerned,
            Timeline timeline,
            Charge charge,
            IncidentConfig config,
            Clock clock) {
        this.repository = repository;
        this.concerned = concerned;
        this.timeline = timeline;
        this.charge = charge;
        this.config = config;
        this.clock = clock;
    }

    /** The incident of that cause that is not resolved. */
    Optional<Incident> unresolved(IncidentKind kind, Subject subject) {
        repository.lockOpening(subject.conference());
        return repository.lastOf(kind, subject.id()).filter(incident -> !incident.resolved());
    }

    /**
     * The hub sees that cause.
     *
     * @param halls that it concerns, also where it is known already
     */
    Incident seen(IncidentKind kind, Subject subject, Symptom symptom, List<BridgePointState> halls) {
        repository.lockOpening(subject.conference());
        var now = clock.instant();
        var last = repository.lastOf(kind, subject.id());
        var known = last.filter(incident -> !incident.resolved());
        known.flatMap(incident -> incident.see(symptom, now)).ifPresent(entry -> timeline.add(known.get(), entry));
        var incident = known.or(() -> cameBack(last, symptom, null))
                .or(() -> turnedOut(kind, subject, symptom))
                .orElseGet(() -> begin(kind, subject, symptom, halls, null, null));
        halls.forEach(hall -> concern(incident, hall));
        return incident;
    }

    /**
     * Somebody says that something is wrong with the hall, and no incident of it is known.
     *
     * @param by who says so; null where that is nobody's business
     * @param words may be null
     */
    Incident reported(BridgePointState hall, String by, String words) {
        var subject = Subject.of(hall);
        var last = repository.lastOf(IncidentKind.REPORTED, hall.id());
        return cameBack(last, Symptom.REPORTED, by)
                .orElseGet(() -> begin(IncidentKind.REPORTED, subject, Symptom.REPORTED, List.of(hall), by, words));
    }

    /** Another hall is concerned, too. */
    void concern(Incident incident, BridgePointState hall) {
        if (concerned.add(incident, hall.id()) && !incident.subject().equals(hall.id())) {
            timeline.add(incident, new Entry(clock.instant(), Act.HALL, null, hall.name()));
        }
    }

    private Optional<Incident> cameBack(Optional<Incident> last, Symptom symptom, String by) {
        var now = clock.instant();
        var again = last.filter(incident -> incident.comesBack(config.comesBackWithin(), now));
        again.ifPresent(incident -> timeline.add(incident, incident.reopen(symptom, by, now)));
        return again;
    }

    /** What somebody had reported of the hall is this. */
    private Optional<Incident> turnedOut(IncidentKind kind, Subject subject, Symptom symptom) {
        if (kind == IncidentKind.UPSTREAM) {
            return Optional.empty();
        }
        var report = repository.lastOf(IncidentKind.REPORTED, subject.id()).filter(incident -> !incident.resolved());
        report.ifPresent(incident -> timeline.add(incident, incident.turnOut(kind, symptom, clock.instant())));
        return report;
    }

    private Incident begin(
            IncidentKind kind,
            Subject subject,
            Symptom symptom,
            List<BridgePointState> halls,
            String by,
            String words) {
        var incident = new Incident(
                UuidV7.next(clock),
                repository.nextNumber(subject.conference()),
                kind,
                subject,
                symptom,
                charge.of(kind, subject, halls).orElse(null),
                by,
                clock.instant());
        repository.persistAndFlush(incident);
        timeline.add(incident, incident.opened(words));
        halls.forEach(hall -> concerned.add(incident, hall.id()));
        return incident;
    }

    /** @param by null for the hub itself */
    void restored(Incident incident, String by) {
        incident.restore(by, clock.instant()).ifPresent(entry -> timeline.add(incident, entry));
    }

    /** It belongs to the other, which goes on. */
    void join(Incident incident, Incident other) {
        timeline.add(
                incident,
                incident.resolve(Resolution.PART_OF_ANOTHER, Integer.toString(other.number()), null, clock.instant()));
    }

    /** Incidents that are not resolved and concern the hall, in the order in which a report joins them. */
    Optional<Incident> ofHall(BridgePointState hall, List<UUID> upstreams) {
        repository.lockOpening(hall.conference());
        return open(IncidentKind.LINE, hall.id())
                .or(() -> upstreams.stream()
                        .flatMap(upstream -> open(IncidentKind.UPSTREAM, upstream).stream())
                        .findFirst())
                .or(() -> open(IncidentKind.PICTURE, hall.id()))
                .or(() -> open(IncidentKind.REPORTED, hall.id()));
    }

    private Optional<Incident> open(IncidentKind kind, UUID subject) {
        return repository.lastOf(kind, subject).filter(incident -> !incident.resolved());
    }
}
