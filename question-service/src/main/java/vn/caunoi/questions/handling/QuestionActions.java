package vn.caunoi.questions.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.directory.Official;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * What people do with a question once it is asked. Each action locks the question, checks in this order: it is there and
 * seen (404), the version is current (412), it is the viewer's to handle (403), its status fits (409); and writes state,
 * history and event in one transaction.
 *
 * <p>Each returns the question as the viewer sees it then; empty when the viewer no longer may.
 */
@ApplicationScoped
class QuestionActions {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Directory directory;
    private final Clock clock;

    QuestionActions(QuestionRepository questions, QuestionJournal journal, Directory directory, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Optional<QuestionBody> take(UUID id, EntityVersion version, Viewer viewer) {
        return act(Action.TAKE, id, version, viewer, question -> question.take(Actor.of(viewer), clock.instant()));
    }

    @Transactional
    Optional<QuestionBody> giveBack(UUID id, EntityVersion version, GiveBackRequest request, Viewer viewer) {
        return act(
                Action.GIVE_BACK,
                id,
                version,
                viewer,
                question -> question.giveBack(TypedText.stored(request.reason()), Actor.of(viewer), clock.instant()));
    }

    @Transactional
    Optional<QuestionBody> answer(UUID id, EntityVersion version, AnswerRequest request, Viewer viewer) {
        return act(Action.ANSWER, id, version, viewer, question -> {
            boolean publish = Boolean.TRUE.equals(request.publish());
            if (publish) {
                requireAllowed(Action.PUBLISH, question, viewer);
            }
            return question.answer(
                    TypedText.stored(request.text()),
                    request.references() == null
                            ? List.of()
                            : request.references().stream()
                                    .map(TypedText::stored)
                                    .toList(),
                    Boolean.TRUE.equals(request.live()),
                    publish,
                    Actor.of(viewer),
                    clock.instant());
        });
    }

    @Transactional
    Optional<QuestionBody> publish(UUID id, EntityVersion version, Viewer viewer) {
        return act(
                Action.PUBLISH, id, version, viewer, question -> question.publish(Actor.of(viewer), clock.instant()));
    }

    @Transactional
    Optional<QuestionBody> classify(UUID id, EntityVersion version, ClassifyRequest request, Viewer viewer) {
        return act(Action.CLASSIFY, id, version, viewer, question -> {
            var topic = directory
                    .topic(viewer.conference(), request.topic())
                    .orElseThrow(() -> Problem.of(400, "invalid").field("topic", "unknown-topic"));
            return question.classify(topic, Actor.of(viewer), clock.instant());
        });
    }

    @Transactional
    Optional<QuestionBody> assign(UUID id, EntityVersion version, AssignRequest request, Viewer viewer) {
        return act(Action.ASSIGN, id, version, viewer, question -> {
            var official = directory
                    .official(viewer.conference(), request.official())
                    .map(Official::ref)
                    .orElseThrow(() -> Problem.of(400, "invalid").field("official", "unknown-official"));
            return question.assign(official, Actor.of(viewer), clock.instant());
        });
    }

    private Optional<QuestionBody> act(
            Action action,
            UUID id,
            EntityVersion version,
            Viewer viewer,
            Function<Question, QuestionChange> transition) {
        var question = questions
                .locked(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
        version.requireMatch(question.version());
        requireAllowed(action, question, viewer);
        journal.record(transition.apply(question));
        return QuestionBody.of(question, viewer);
    }

    private static void requireAllowed(Action action, Question question, Viewer viewer) {
        if (!Access.may(viewer, action, question.state())) {
            throw new NotYours(question.state());
        }
    }
}
