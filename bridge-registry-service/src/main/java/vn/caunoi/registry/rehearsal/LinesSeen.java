package vn.caunoi.registry.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

/** Looks every few seconds which lines are up while their conference rehearses. Every replica may: a tick stays with the first. */
@ApplicationScoped
class LinesSeen {
    private static final Logger LOG = Logger.getLogger(LinesSeen.class);

    private final RehearsalService rehearsals;

    LinesSeen(RehearsalService rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Scheduled(
            every = "{caunoi.rehearsal.look-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try {
            rehearsals.lookAtLines();
        } catch (RuntimeException e) {
            LOG.debug("which lines are up could not be read", e);
        }
    }
}
