package vn.caunoi.registry.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.registration.Contact;
import vn.caunoi.registry.registration.RegistrationService;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;

/** Tells of incidents: who sees to the lines, of all; a clerk of what concerns the own hall, without the timeline. */
@ApplicationScoped
@Transactional
public class IncidentReader {
    private final IncidentRepository repository;
    private final ConcernedHalls concerned;
    private final Timeline timeline;
    private final BridgePointService halls;
    private final UpstreamService upstreams;
    private final RegistrationService registrations;
    private final IncidentConfig config;

    IncidentReader(
            IncidentRepository repository,
            ConcernedHalls concerned,
            Timeline timeline,
            BridgePointService halls,
            UpstreamService upstreams,
            RegistrationService registrations,
            IncidentConfig config) {
        this.repository = repository;
        this.concerned = concerned;
        this.timeline = timeline;
        this.halls = halls;
        this.upstreams = upstreams;
        this.registrations = registrations;
        this.config = config;
    }

    /** What is known around the incidents of a conference. */
    private record Around(
            Map<UUID, List<UUID>> concerned,
            Map<UUID, BridgePointState> halls,
            Map<UUID, UpstreamState> upstreams,
            Map<UUID, Contact> contacts) {
        /** Of the hall that it is about; an upstream's has as many as it has halls. */
        String contactPhone(Incident incident) {
            var contact = contacts.get(incident.subject());
            return contact == null ? null : new PhoneNumber(contact.phone()).shown();
        }

        List<BridgePointState> of(Incident incident) {
            return concerned.getOrDefault(incident.id(), List.of()).stream()
                    .map(halls::get)
                    .toList();
        }
    }

    /** @param resolved whether those that are, 200 at most, or those that are not */
    List<IncidentView> of(Viewer viewer, boolean resolved) {
        var around = around(viewer.conference());
        var found = resolved ? repository.resolved(viewer.conference()) : repository.unresolved(viewer.conference());
        return found.stream()
                .filter(incident -> sees(viewer, incident, around))
                .sorted(resolved ? Comparator.comparing(Incident::resolvedAt).reversed() : Sorting.URGENT_FIRST)
                .map(incident -> view(incident, around, null))
                .toList();
    }

    /** @throws Problem 404 for none of the conference, or of the clerk's hall */
    IncidentView get(Viewer viewer, UUID id) {
        var around = around(viewer.conference());
        var incident = repository
                .of(viewer.conference(), id)
                .filter(found -> sees(viewer, found, around))
                .orElseThrow(() -> Problem.of(404, "not-found"));
        var entries = viewer.role() == Role.CLERK
                ? null
                : timeline.of(id).stream().map(EntryView::of).toList();
        return view(incident, around, entries);
    }

    /**
     * Incidents of the conference that began in that time, oldest first; those that turned out to be part of another are told of
     * as that other.
     */
    public List<OpenedIncident> opened(UUID conference, Instant from, Instant until) {
        var around = around(conference);
        return repository.openedIn(conference, from, until).stream()
                .filter(incident -> incident.resolution() != Resolution.PART_OF_ANOTHER)
                .map(incident -> new OpenedIncident(
                        incident.id(),
                        incident.number(),
                        incident.kind(),
                        incident.symptom(),
                        incident.state(),
                        incident.openedAt(),
                        incident.firstAcknowledgedAt(),
                        incident.restoredAt() == null ? incident.resolvedAt() : incident.restoredAt(),
                        incident.resolvedAt(),
                        incident.resolution(),
                        around.concerned().getOrDefault(incident.id(), List.of())))
                .toList();
    }

    /** How many incidents that are not resolved concern each hall, by the hall's id; of every conference. */
    public Map<UUID, Long> unresolvedByHall() {
        return concerned.unresolved();
    }

    private static boolean sees(Viewer viewer, Incident incident, Around around) {
        return viewer.role() != Role.CLERK || around.of(incident).stream().anyMatch(hall -> viewer.isFrom(hall.code()));
    }

    private Around around(UUID conference) {
        return new Around(
                concerned.of(conference),
                halls.of(conference).stream().collect(Collectors.toMap(BridgePointState::id, Function.identity())),
                upstreams.of(conference).stream().collect(Collectors.toMap(UpstreamState::id, Function.identity())),
                registrations.lineContacts(conference));
    }

    private IncidentView view(Incident incident, Around around, List<EntryView> entries) {
        var centre = around.upstreams().get(incident.centre());
        boolean waits = incident.state() == IncidentState.OPEN && incident.escalatedAt() == null;
        return new IncidentView(
                incident.id(),
                incident.number(),
                incident.version(),
                incident.kind(),
                incident.symptom(),
                incident.state(),
                incident.subjectName(),
                around.of(incident).stream()
                        .map(hall -> new HallRef(hall.code(), hall.name()))
                        .toList(),
                incident.openedAt(),
                incident.openedBy(),
                centre == null ? null : CentreRef.of(centre),
                around.contactPhone(incident),
                waits ? incident.waitsSince().plus(config.escalateAfter()) : null,
                incident.escalatedAt(),
                incident.acknowledgedAt(),
                incident.acknowledgedBy(),
                incident.restoredAt(),
                incident.resolvedAt(),
                incident.resolvedBy(),
                incident.resolution(),
                incident.resolutionNote(),
                entries);
    }
}
