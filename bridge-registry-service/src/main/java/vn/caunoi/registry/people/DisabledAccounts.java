package vn.caunoi.registry.people;

import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.kit.session.EndedSessions;

/** Refuses the accounts that the database says are disabled, also by another replica and while Kafka is down. */
@ApplicationScoped
class DisabledAccounts {
    private static final Logger LOG = Logger.getLogger(DisabledAccounts.class);

    private final PersonService people;
    private final EndedSessions refused;
    private Set<String> known = Set.of();

    DisabledAccounts(PersonService people, EndedSessions refused) {
        this.people = people;
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
            LOG.debug("the disabled accounts could not be read", e);
        }
    }

    /** One at a time, so that what was read before a change is never applied after it. */
    synchronized void refresh() {
        var now = new HashSet<>(people.disabledUsernames());
        now.forEach(username -> refused.enable(username, false));
        known.stream().filter(username -> !now.contains(username)).forEach(username -> refused.enable(username, true));
        known = now;
    }
}
