package vn.caunoi.questions.routing;

import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger changes = new AtomicInteger();

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

    /** Many people may arrive at once: one sweep after the last of them does for all. */
    void onChange(@ObservesAsync RespondersChanged change) {
        if (changes.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = changes.get();
            try {
                now();
            } catch (RuntimeException e) {
                LOG.warn("what waits is left to the next sweep", e);
            }
        } while (!changes.compareAndSet(seen, 0));
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
