package vn.caunoi.registry.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Erases whom to call in the halls, and the addresses that reminders went to, once their conference has been closed for
 * long enough: by Luật 91/2025/QH15 nobody may keep them for longer than what they were given for.
 */
@ApplicationScoped
class ContactErasure {
    private static final Logger LOG = Logger.getLogger(ContactErasure.class);
    private static final String HALLS = """
            (select h.id from bridge_point h join conference c on c.id = h.conference
              where c.state = 'CLOSED' and c.closed_at < ?1)""";

    private final EntityManager entities;
    private final Clock clock;
    private final Duration after;

    ContactErasure(EntityManager entities, Clock clock, @ConfigProperty(name = "caunoi.erasure.after") Duration after) {
        this.entities = entities;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void pass() {
        int erased = erase(clock.instant().minus(after));
        if (erased > 0) {
            LOG.infof("erased the contacts of %d halls of conferences that are closed for %s", erased, after);
        }
    }

    /**
     * Erases what is left of contacts in conferences that were closed before {@code moment}.
     *
     * @return of how many halls
     */
    @Transactional
    int erase(Instant moment) {
        // What a mail server said of an address has it in it.
        update(
                "update reminder set recipients = '{}', next_at = null, fault = null "
                        + "where (recipients <> '{}' or fault is not null) and bridge_point in ",
                moment);
        return update(
                "update registration set content = jsonb_set(content, '{contacts}', '[]'), version = version + 1"
                        + " where jsonb_array_length(coalesce(content -> 'contacts', '[]')) > 0 and bridge_point in ",
                moment);
    }

    private int update(String statement, Instant moment) {
        return entities.createNativeQuery(statement + HALLS)
                .setParameter(1, moment)
                .executeUpdate();
    }
}
