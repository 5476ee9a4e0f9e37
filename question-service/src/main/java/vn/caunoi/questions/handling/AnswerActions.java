package vn.caunoi.questions.handling;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.Wording;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;
import vn.caunoi.questions.work.Draft;
import vn.caunoi.questions.work.Drafts;
import vn.caunoi.questions.work.Works;

/** An answer from its writing to the halls, and back where it was wrong. */
@ApplicationScoped
@Transactional
class AnswerActions {
    private final Acting acting;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Drafts drafts;
    private final Works works;
    private final Clock clock;

    AnswerActions(
            Acting acting, QuestionJournal journal, QuestionBodies bodies, Drafts drafts, Works works, Clock clock) {
        this.acting = acting;
        this.journal = journal;
        this.bodies = bodies;
        this.drafts = drafts;
        this.works = works;
        this.clock = clock;
    }

    Optional<QuestionBody> answer(UUID id, EntityVersion version, AnswerRequest request, Viewer viewer) {
        var words = request.wording();
        return acting.act(
                Action.ANSWER, id, version, viewer, question -> answered(question, words, request.toAll(), viewer));
    }

    /**
     * One answer to several questions, all or none. Those that wait for the viewer are taken on the way.
     *
     * @return the questions as they are then, in the order of their asking
     */
    List<QuestionBody> answerTogether(JointAnswerRequest request, Viewer viewer) {
        var words = request.wording();
        var questions = request.questions().stream()
                // In one order, so that no two who do so wait for each other.
                .sorted(Comparator.comparing(JointAnswerRequest.Item::id))
                .map(item -> acting.checked(Action.ANSWER, item.id(), new EntityVersion(item.version()), viewer))
                .toList();
        for (var question : questions) {
            if (question.status() == QuestionStatus.ASSIGNED) {
                journal.record(question.take(Actor.of(viewer), clock.instant()));
            }
            journal.record(answered(question, words, request.toAll(), viewer));
        }
        return bodies.of(
                questions.stream()
                        .sorted(Comparator.comparing(Question::counter))
                        .toList(),
                viewer);
    }

    Optional<QuestionBody> correct(UUID id, EntityVersion version, CorrectRequest request, Viewer viewer) {
        return acting.act(
                Action.CORRECT,
                id,
                version,
                viewer,
                question ->
                        question.correct(request.wording(), acting.rules(question), Actor.of(viewer), clock.instant()));
    }

    /** With what was drafted; without a draft the answer as it stands. */
    Optional<QuestionBody> review(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(Action.REVIEW, id, version, viewer, question -> {
            var drafted = drafts.of(id).flatMap(Draft::wording);
            var change = question.review(drafted, acting.rules(question), Actor.of(viewer), clock.instant());
            written(question, viewer);
            return change;
        });
    }

    Optional<QuestionBody> approve(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(
                Action.APPROVE, id, version, viewer, question -> question.approve(Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> rework(UUID id, EntityVersion version, ReasonRequest request, Viewer viewer) {
        return acting.act(
                Action.REWORK,
                id,
                version,
                viewer,
                question -> question.rework(TypedText.stored(request.reason()), Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> publish(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(
                Action.PUBLISH, id, version, viewer, question -> question.publish(Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> retract(UUID id, EntityVersion version, ReasonRequest request, Viewer viewer) {
        return acting.act(
                Action.RETRACT,
                id,
                version,
                viewer,
                question -> question.retract(TypedText.stored(request.reason()), Actor.of(viewer), clock.instant()));
    }

    private QuestionChange answered(Question question, Wording words, boolean toAll, Viewer viewer) {
        question.requireFit(Action.ANSWER);
        var rules = acting.rules(question);
        // Where somebody approves, that one's word sends it to all; unless only the desk may.
        if (toAll && (rules.approvers().isEmpty() || !rules.officialsPublish())) {
            acting.requireAllowed(Action.PUBLISH, question, viewer);
        }
        if (words.text().isEmpty() && (toAll || question.state().owesWriting())) {
            throw Problem.of(400, "invalid").field("text", "required");
        }
        var change = question.answer(words, toAll, rules, Actor.of(viewer), clock.instant());
        // What was drafted of an answer that was only given aloud is the beginning of its gist.
        if (!words.text().isEmpty()) {
            written(question, viewer);
        }
        return change;
    }

    private void written(Question question, Viewer viewer) {
        drafts.discard(question);
        works.end(question, viewer);
    }
}
