package vn.caunoi.questions.handling;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.trace.Traces;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Bystanders;
import vn.caunoi.questions.question.NotYours;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * What every action on a question has in common. It locks the question and checks in this order: it is there and seen
 * (404), the version is current (412, telling who has it), it is the viewer's to handle (403), its status fits (409, the question's own
 * word); then state, history and event are written in the caller's transaction, or not at all.
 */
@ApplicationScoped
class Acting {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Bystanders bystanders;
    private final Directory directory;

    Acting(
            QuestionRepository questions,
            QuestionJournal journal,
            QuestionBodies bodies,
            Bystanders bystanders,
            Directory directory) {
        this.questions = questions;
        this.journal = journal;
        this.bodies = bodies;
        this.bystanders = bystanders;
        this.directory = directory;
    }

    /** The question as the viewer sees it after {@code transition}; empty when the viewer no longer may. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<QuestionBody> act(
            Action action,
            UUID id,
            EntityVersion version,
            Viewer viewer,
            Function<Question, QuestionChange> transition) {
        var question = checked(action, id, version, viewer);
        var change = transition.apply(question);
        journal.record(change);
        return bystanders.mayBeTallied(change) ? bodies.of(question, viewer) : bodies.ofUntallied(question, viewer);
    }

    /** The question, locked, when the viewer may do {@code action} to this version of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Question checked(Action action, UUID id, EntityVersion version, Viewer viewer) {
        var question = seen(id, viewer);
        if (version.value() != question.version()) {
            throw new Stale(question.state(), viewer);
        }
        requireAllowed(action, question, viewer);
        return question;
    }

    /** The question, locked, when the viewer may know of it; else 404. Its asking is linked to the request's trace. */
    @Transactional(Transactional.TxType.MANDATORY)
    Question seen(UUID id, Viewer viewer) {
        var question = questions
                .locked(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
        Traces.link(question.askedTrace());
        return question;
    }

    void requireAllowed(Action action, Question question, Viewer viewer) {
        var state = question.state();
        if (!Access.may(viewer, action, state, rules(question))) {
            throw action == Action.PUBLISH && state.heldBy(viewer.username())
                    ? Problem.of(403, "publishing-withheld", state.number())
                    : new NotYours(state, viewer);
        }
    }

    /** What the conference has settled about answers to this question. */
    Rules rules(Question question) {
        var topic = question.state().topic();
        return directory.rules(question.conference(), topic == null ? null : topic.code());
    }
}
