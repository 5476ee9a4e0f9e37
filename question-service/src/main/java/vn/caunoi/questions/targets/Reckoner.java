package vn.caunoi.questions.targets;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import vn.caunoi.questions.directory.ConferenceChanged;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;

/**
 * Reckons anew when open questions are late, when their conference's phase, agenda or targets have changed: at once, and
 * now and then what was changed by somebody else at that moment.
 */
@ApplicationScoped
class Reckoner {
    private static final Logger LOG = Logger.getLogger(Reckoner.class);
    private static final int BATCH = 200;

    private static final String OUTDATED = """
            from question q join directory_conference c on c.id = q.conference
            where q.status in ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS') and q.reckoned_by <> c.version""";

    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Sql sql;
    private final Clock clock;

    Reckoner(QuestionRepository questions, QuestionJournal journal, Sql sql, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    void onChange(@ObservesAsync ConferenceChanged change) {
        attempt(change.conference());
    }

    @Scheduled(
            every = "${caunoi.routing.sweep-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        QuarkusTransaction.requiringNew().call(this::conferences).forEach(this::attempt);
    }

    /** Those whose times stay as they were are not told again. */
    void reckon(UUID conference) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> reckonSome(conference));
        }
    }

    private boolean reckonSome(UUID conference) {
        var outdated = sql
                .rows("select q.id " + OUTDATED + " and q.conference = ?1 order by q.id limit ?2", conference, BATCH)
                .stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        for (var question : questions.locked(conference, outdated)) {
            question.reckonAnew().ifPresent(state -> journal.restate(state, clock.instant()));
        }
        return outdated.size() == BATCH;
    }

    private List<UUID> conferences() {
        return sql.rows("select distinct q.conference " + OUTDATED).stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    private void attempt(UUID conference) {
        try {
            reckon(conference);
        } catch (RuntimeException e) {
            LOG.warnf(e, "when questions of conference %s are late is left to the next sweep", conference);
        }
    }
}
