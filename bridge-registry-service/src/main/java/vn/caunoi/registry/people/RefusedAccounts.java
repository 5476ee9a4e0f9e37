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

/** Refuses the accounts and the former sessions that the database says to refuse, also by another replica and while Kafka is down. */
@ApplicationScoped
public class RefusedAccounts {
    private static final Logger LOG = Logger.getLogger(RefusedAccounts.class);

    private final PersonService people;
    private final EndedSessions refused;
    private Set<String> known = Set.of();

    RefusedAccounts(PersonService people, EndedSessions refused) {
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
    public synchronized void refresh() {
        people.sessionsSince().forEach(refused::refuseBefore);
        var now = new HashSet<>(people.disabledUsernames());
        now.forEach(username -> refused.enable(username, false));
        known.stream().filter(username -> !now.contains(username)).forEach(username -> refused.enable(username, true));
        known = now;
    }
}
