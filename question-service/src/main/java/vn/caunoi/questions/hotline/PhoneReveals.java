package vn.caunoi.questions.hotline;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Caller;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;

/**
 * Shows a caller's number, and keeps for good who looked at it: in a table of its own and in the question's history, never
 * in an event.
 */
@ApplicationScoped
public class PhoneReveals {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Sql sql;
    private final Clock clock;

    PhoneReveals(QuestionRepository questions, QuestionJournal journal, Sql sql, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The number of who called the question in.
     *
     * @throws Problem 404 {@code not-found}, 403 {@code not-yours-to-reveal}, 409 {@code no-phone-left}
     */
    @Transactional
    public String ofQuestion(UUID id, Viewer viewer) {
        var question = questions
                .locked(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
        if (!Access.may(viewer, Action.REVEAL, question.state())) {
            throw Problem.of(403, "not-yours-to-reveal");
        }
        return reveal(question, null, question.caller(), viewer);
    }

    /**
     * The number of who called about a question that was there.
     *
     * @throws Problem 403 {@code not-yours-to-reveal}, 409 {@code no-phone-left}
     */
    @Transactional
    public String ofCall(Call call, Viewer viewer) {
        var question = questions.locked(call.question()).orElseThrow(() -> Problem.of(404, "not-found"));
        if (!Access.seesCalls(viewer) || !question.conference().equals(viewer.conference())) {
            throw Problem.of(403, "not-yours-to-reveal");
        }
        return reveal(question, call.id(), call.caller(), viewer);
    }

    private String reveal(Question question, UUID call, Caller caller, Viewer viewer) {
        if (caller == null || caller.phone() == null) {
            throw Problem.of(409, "no-phone-left", question.number());
        }
        var now = clock.instant();
        sql.update(
                """
                insert into phone_reveal (question_id, call_id, by_username, by_name, at)
                values (?1, cast(?2 as uuid), ?3, ?4, cast(?5 as timestamptz))\
                """,
                question.id(),
                call == null ? null : call.toString(),
                viewer.username(),
                viewer.displayName(),
                now.toString());
        journal.note(new QuestionChange(
                Action.REVEAL, Actor.of(viewer), now, question.status(), null, null, question.state(), null));
        return new PhoneNumber(caller.phone()).shown();
    }
}
