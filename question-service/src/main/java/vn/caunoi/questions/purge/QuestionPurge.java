package vn.caunoi.questions.purge;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.Conference;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Tombstones;
import vn.caunoi.questions.sql.Sql;

/**
 * Purges what was asked in a conference that has not been live, in one transaction: the rows, and for everybody who read
 * of them the tombstones.
 */
@ApplicationScoped
class QuestionPurge {
    private static final Logger LOG = Logger.getLogger(QuestionPurge.class);

    private final Directory directory;
    private final Tombstones tombstones;
    private final Sql sql;
    private final Clock clock;

    QuestionPurge(Directory directory, Tombstones tombstones, Sql sql, Clock clock) {
        this.directory = directory;
        this.tombstones = tombstones;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    PurgeBody preview(UUID conference) {
        return count(directory.conference(conference));
    }

    /**
     * @param seen what the administrator was shown
     * @return what was taken away
     * @throws Problem 412 {@code precondition-failed} when something was asked since, 409 {@code purge-too-late} when the
     *     conference has been live
     */
    @Transactional
    PurgeBody purge(Viewer administrator, EntityVersion seen) {
        var conference = administrator.conference();
        var ids = lock(conference);
        var found = count(directory.conference(conference));
        seen.requireMatch(found.version());
        if (!found.possible()) {
            throw Problem.of(409, "purge-too-late");
        }
        // The rest goes with them: history, halls, tallies, receipts, keys, files, notes, drafts, call-backs.
        sql.update("delete from question where conference = ?1", conference);
        sql.update("delete from hotline_call where conference = ?1", conference);
        sql.update("delete from hall_closing where conference = ?1", conference);
        sql.update("delete from question_counter where conference = ?1", conference);
        // Behind whatever was told of them: who told it held a row that is gone now, so it has committed.
        tombstones.purge(conference, ids, clock.instant());
        LOG.infof("%d questions of the rehearsal of %s are purged", ids.size(), conference);
        return found;
    }

    /** Nobody changes a question of {@code conference}, or asks one, until the transaction ends. */
    private List<UUID> lock(UUID conference) {
        // First those that are there, since who changes one may want the next number while holding it.
        ids(conference);
        sql.rows("select last from question_counter where conference = ?1 for update", conference);
        return ids(conference);
    }

    private List<UUID> ids(UUID conference) {
        return sql.rows("select id from question where conference = ?1 order by id for update", conference).stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    private PurgeBody count(Conference conference) {
        var counts = sql.rows("""
                        select (select count(*) from question where conference = ?1),
                          (select count(*) from hotline_call where conference = ?1),
                          (select count(*) from attachment a join question q on q.id = a.question_id
                           where q.conference = ?1)""", conference.id()).get(0);
        return new PurgeBody(
                counts.get(0, Number.class).longValue(),
                counts.get(1, Number.class).longValue(),
                counts.get(2, Number.class).longValue(),
                conference.phase() == ConferencePhase.SCHEDULED || conference.phase() == ConferencePhase.REHEARSAL);
    }
}
