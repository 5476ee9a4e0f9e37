package vn.caunoi.registry.incident;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.registry.bridgepoint.BridgePointService;

/**
 * Sees to what comes with time: that nobody sees to an incident, and that a hall does not come back when it should have. On every
 * replica; what one has done changes nothing for the others.
 */
@ApplicationScoped
class IncidentWatch {
    private static final Logger LOG = Logger.getLogger(IncidentWatch.class);

    private final IncidentRepository repository;
    private final Timeline timeline;
    private final Causes causes;
    private final BridgePointService halls;
    private final IncidentConfig config;
    private final Clock clock;

    IncidentWatch(
            IncidentRepository repository,
            Timeline timeline,
            Causes causes,
            BridgePointService halls,
            IncidentConfig config,
            Clock clock) {
        this.repository = repository;
        this.timeline = timeline;
        this.causes = causes;
        this.halls = halls;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{caunoi.incidents.look-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try {
            QuarkusTransaction.requiringNew().run(this::escalate);
            QuarkusTransaction.requiringNew().call(this::away).forEach(hall -> QuarkusTransaction.requiringNew()
                    .run(() -> miss(hall)));
        } catch (RuntimeException e) {
            // Tried again in a moment; readiness tells of the database.
            LOG.debug("incidents are looked at later", e);
        }
    }

    private void escalate() {
        var now = clock.instant();
        repository.waitingSinceBefore(now.minus(config.escalateAfter())).forEach(incident -> incident.escalate(
                        config.escalateAfter(), now)
                .ifPresent(entry -> timeline.add(incident, entry)));
    }

    private List<BridgePointState> away() {
        return halls.downSince(clock.instant().minus(config.returnWithin())).stream()
                .filter(hall -> !LampObserver.UPSTREAM.equals(hall.health().cause()))
                .toList();
    }

    /** A hall that is away has an incident, or had one that was resolved since it went away. */
    private void miss(BridgePointState hall) {
        repository.lockOpening(hall.conference());
        var last = repository.lastOf(IncidentKind.LINE, hall.id());
        boolean known = last.filter(incident -> !incident.resolved()
                        || incident.resolvedSince(hall.health().since()))
                .isPresent();
        if (!known) {
            causes.seen(IncidentKind.LINE, Subject.of(hall), Symptom.DOWN, List.of(hall));
        }
    }
}
