package vn.caunoi.registry.incident;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamService;

/** What people do with an incident. Each refuses with 404 for none of the conference, 412 for another version. */
@ApplicationScoped
@Transactional
class IncidentActions {
    private final IncidentRepository repository;
    private final UpstreamService upstreams;
    private final Timeline timeline;
    private final Clock clock;

    IncidentActions(IncidentRepository repository, UpstreamService upstreams, Timeline timeline, Clock clock) {
        this.repository = repository;
        this.upstreams = upstreams;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws WrongIncidentState unless it is open */
    void acknowledge(UUID id, EntityVersion version, Viewer by) {
        act(id, version, by, (incident, name) -> incident.acknowledge(name, clock.instant()));
    }

    /**
     * @param centre a centre's code
     * @throws Problem 400 {@code invalid} for no such centre
     * @throws WrongIncidentState when it is resolved
     */
    void assign(UUID id, EntityVersion version, String centre, Viewer by) {
        act(id, version, by, (incident, name) -> {
            var to = upstreams.of(by.conference()).stream()
                    .filter(each ->
                            each.kind() == UpstreamKind.CENTRE && each.code().equals(centre))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(400, "invalid").field("centre", "unknown-upstream", centre));
            return incident.assign(to.id(), to.name(), name, clock.instant());
        });
    }

    /**
     * @param words may be null
     * @throws WrongIncidentState when it is resolved
     */
    void resolve(UUID id, EntityVersion version, Resolution as, String words, Viewer by) {
        act(id, version, by, (incident, name) -> incident.resolve(as, words, name, clock.instant()));
    }

    /** Whoever adds something overwrites nothing: no version is wanted. */
    void note(UUID id, String words, Viewer by) {
        var incident = repository.of(by.conference(), id).orElseThrow(IncidentActions::unknown);
        timeline.add(incident, new Entry(clock.instant(), Act.NOTED, by.displayName(), words));
    }

    private void act(UUID id, EntityVersion version, Viewer by, BiFunction<Incident, String, Entry> act) {
        var incident = repository.locked(by.conference(), id).orElseThrow(IncidentActions::unknown);
        version.requireMatch(incident.version());
        timeline.add(incident, act.apply(incident, by.displayName()));
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
