package vn.caunoi.registry.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.kit.session.EndedSessions;

/** Refuses the sessions that ended before this start or on another replica, also while Kafka is down. */
@ApplicationScoped
class EndedElsewhere {
    private static final Logger LOG = Logger.getLogger(EndedElsewhere.class);

    private final SessionEnds ends;
    private final EndedSessions refused;

    EndedElsewhere(SessionEnds ends, EndedSessions refused) {
        this.ends = ends;
        this.refused = refused;
    }

    void load(@Observes StartupEvent started) {
        refresh();
    }

    @Scheduled(
            every = "{caunoi.session.refresh-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void refreshAgain() {
        try {
            refresh();
        } catch (RuntimeException e) {
            // Without the database what was known stays in force; readiness tells of the outage.
            LOG.debug("the ended sessions could not be read", e);
        }
    }

    private void refresh() {
        ends.unexpired().stream()
                .filter(end -> !refused.isEnded(end.session()))
                .forEach(end -> refused.end(end.session(), end.expiresAt()));
    }
}
