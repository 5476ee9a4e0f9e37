package vn.caunoi.questions.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;

/**
 * Questions in progress whose holders give no sign of life. A sign is an open page, a draft, anything that the holder
 * does to the question, and whatever set it in progress: its taking, an approver's rework, a supplement.
 */
@ApplicationScoped
class Leases {
    private static final String SILENT = """
            select q.id from question q left join question_work w on w.question_id = q.id
            where q.status = 'IN_PROGRESS' and coalesce(w.signed_at, q.asked_at) < cast(?1 as timestamptz)
              and not exists (
                select 1 from question_history h where h.question_id = q.id and h.at >= cast(?1 as timestamptz)
                  and (h.by_username = q.official_username
                    or h.to_status = 'IN_PROGRESS' and h.from_status is distinct from 'IN_PROGRESS'))""";

    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Sql sql;
    private final Clock clock;

    Leases(QuestionRepository questions, QuestionJournal journal, Sql sql, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /** Up to {@code limit} questions of which the last sign came before {@code moment}. */
    @Transactional
    List<UUID> silentBefore(Instant moment, int limit) {
        return sql.rows(SILENT + " order by q.id limit ?2", moment.toString(), limit).stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** Frees the question for its official to take again, unless a sign or another replica was quicker. */
    @Transactional
    void release(UUID id, Instant moment) {
        questions
                .locked(id)
                .filter(question -> question.status() == QuestionStatus.IN_PROGRESS)
                .filter(question -> stillSilent(id, moment))
                .ifPresent(question -> journal.record(question.release(clock.instant())));
    }

    private boolean stillSilent(UUID id, Instant moment) {
        return !sql.rows(SILENT + " and q.id = ?2", moment.toString(), id).isEmpty();
    }
}
