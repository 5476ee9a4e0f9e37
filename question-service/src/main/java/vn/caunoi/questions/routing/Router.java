package vn.caunoi.questions.routing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.work.Works;

/** Finds the official for a question. */
@ApplicationScoped
class Router {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Workload workload;
    private final Works works;
    private final Sql sql;
    private final Clock clock;

    Router(
            QuestionRepository questions,
            QuestionJournal journal,
            Workload workload,
            Works works,
            Sql sql,
            Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.workload = workload;
        this.works = works;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Assigns the question to the official on duty who answers its topic and has least to do. One that nobody can take,
     * that a moderator has open, or that no longer waits, stays as it is: safe to call any number of times.
     */
    @Transactional
    void assign(UUID conference, UUID id) {
        oneAtATime(conference);
        questions
                .locked(id)
                .filter(question -> question.status() == QuestionStatus.SUBMITTED)
                .filter(question -> !works.claimed(question.id()))
                .ifPresent(question -> {
                    var state = question.state();
                    if (state.topic() != null) {
                        Candidate.fairest(candidates(state))
                                .ifPresent(official ->
                                        journal.record(question.assign(official, Actor.ROUTING, clock.instant())));
                    }
                });
    }

    private List<Candidate> candidates(QuestionState question) {
        return workload.candidates(question.conference(), question.topic().code(), question.id());
    }

    /** Two routers that counted at the same time would both choose the same idle official. */
    private void oneAtATime(UUID conference) {
        sql.number("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", "caunoi.routing/" + conference);
    }
}
