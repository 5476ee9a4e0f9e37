package vn.caunoi.questions.routing;

import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Now and then takes questions from those who leave them untaken, and routes what waits though somebody could answer it:
 * the safety net behind {@link RoutingWakes}.
 */
@ApplicationScoped
class RoutingSweep {
    private static final Logger LOG = Logger.getLogger(RoutingSweep.class);

    private final Workload workload;
    private final Router router;
    private final Escalations escalations;

    RoutingSweep(Workload workload, Router router, Escalations escalations) {
        this.workload = workload;
        this.router = router;
        this.escalations = escalations;
    }

    @Scheduled(
            every = "${caunoi.routing.sweep-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        workload.conferencesAssigned().forEach(conference -> attempt(conference, escalations::pass));
        workload.conferencesWaiting().forEach(conference -> attempt(conference, router::drain));
        workload.conferencesToFold().forEach(conference -> attempt(conference, workload::fold));
    }

    /** A conference that can't be swept now must not keep the others waiting. */
    private static void attempt(UUID conference, Consumer<UUID> sweep) {
        try {
            sweep.accept(conference);
        } catch (RuntimeException e) {
            LOG.warnf(e, "conference %s is left to the next sweep", conference);
        }
    }
}
