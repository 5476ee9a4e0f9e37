package vn.caunoi.questions.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import vn.caunoi.questions.directory.RespondersChanged;

/** Routes what waits though somebody could answer it: at once when responders change, and now and then in any case. */
@ApplicationScoped
class RoutingSweep {
    private static final Logger LOG = Logger.getLogger(RoutingSweep.class);
    private static final int BATCH = 200;

    private final Workload workload;
    private final Router router;

    RoutingSweep(Workload workload, Router router) {
        this.workload = workload;
        this.router = router;
    }

    @Scheduled(
            every = "${caunoi.routing.sweep-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        workload.waiting(BATCH).forEach(this::assign);
    }

    void onChange(@ObservesAsync RespondersChanged change) {
        now();
    }

    /** One that can't be routed now must not keep the others waiting. */
    private void assign(Waiting question) {
        try {
            router.assign(question.conference(), question.id());
        } catch (RuntimeException e) {
            LOG.warnf(e, "question %s stays unrouted until the next sweep", question.id());
        }
    }
}
