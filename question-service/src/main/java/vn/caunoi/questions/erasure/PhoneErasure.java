package vn.caunoi.questions.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import vn.caunoi.questions.sql.Sql;

/**
 * Erases the telephone numbers of callers once their conference has been closed for long enough: by Luật 91/2025/QH15
 * nobody may keep them for longer than what they were given for. What was asked and answered stays.
 */
@ApplicationScoped
class PhoneErasure {
    private static final Logger LOG = Logger.getLogger(PhoneErasure.class);
    /** Nine digits and more that stand together, as a number is written. */
    private static final String NUMBER_IN_TEXT = "\\+?\\d(?:[ .-]?\\d){8,}";

    private static final String CLOSED = """
            exists (select 1 from directory_conference d where d.id = c.conference and d.phase = 'CLOSED')
            and not exists (select 1 from directory_session s where s.conference = c.conference
              and (s.closed_at is null or s.closed_at >= cast(?1 as timestamptz)))""";

    private final Sql sql;
    private final Clock clock;
    private final Duration after;

    PhoneErasure(Sql sql, Clock clock, @ConfigProperty(name = "caunoi.erasure.after") Duration after) {
        this.sql = sql;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void pass() {
        int erased = erase(clock.instant().minus(after));
        if (erased > 0) {
            LOG.infof("erased %d telephone numbers of conferences that are closed for %s", erased, after);
        }
    }

    /**
     * Erases the numbers, also those in what was noted of a call, of conferences that were closed before {@code moment}.
     *
     * @return how many there were
     */
    @Transactional
    int erase(Instant moment) {
        int erased = sql.update("""
                update hotline_call c
                set caller_phone = null, note = regexp_replace(note, ?2, '…', 'g')
                where (caller_phone is not null or note ~ ?2) and\
                """ + " " + CLOSED, moment.toString(), NUMBER_IN_TEXT);
        return erased
                + sql.update(
                        "update question c set caller_phone = null where caller_phone is not null and " + CLOSED,
                        moment.toString());
    }
}
