package vn.caunoi.questions.handling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.directory.Official;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.reading.QuestionBody;
import vn.caunoi.questions.work.Works;

/** Who gets a question. */
@ApplicationScoped
@Transactional
class RoutingActions {
    private final Acting acting;
    private final Directory directory;
    private final Works works;
    private final Clock clock;

    RoutingActions(Acting acting, Directory directory, Works works, Clock clock) {
        this.acting = acting;
        this.directory = directory;
        this.works = works;
        this.clock = clock;
    }

    Optional<QuestionBody> classify(UUID id, EntityVersion version, ClassifyRequest request, Viewer viewer) {
        return acting.act(Action.CLASSIFY, id, version, viewer, question -> {
            // Filed so that it is routed: what the moderator had open waits for nobody any more.
            works.end(question, viewer);
            return question.classify(topic(viewer, request.topic()), Actor.of(viewer), clock.instant());
        });
    }

    Optional<QuestionBody> assign(UUID id, EntityVersion version, AssignRequest request, Viewer viewer) {
        return acting.act(Action.ASSIGN, id, version, viewer, question -> {
            works.end(question, viewer);
            return question.assign(official(viewer, request.official()), Actor.of(viewer), clock.instant());
        });
    }

    Optional<QuestionBody> take(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(
                Action.TAKE, id, version, viewer, question -> question.take(Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> giveBack(UUID id, EntityVersion version, ReasonRequest request, Viewer viewer) {
        return acting.act(
                Action.GIVE_BACK,
                id,
                version,
                viewer,
                question -> question.giveBack(TypedText.stored(request.reason()), Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> takeOver(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(Action.TAKE_OVER, id, version, viewer, question -> {
            var change = question.takeOver(Actor.of(viewer), clock.instant());
            works.takeOver(question, viewer);
            return change;
        });
    }

    Optional<QuestionBody> transfer(UUID id, EntityVersion version, TransferRequest request, Viewer viewer) {
        var why = TypedText.stored(request.reason());
        return acting.act(
                Action.TRANSFER,
                id,
                version,
                viewer,
                question -> request.official() != null
                        ? question.transfer(
                                official(viewer, request.official()), why, Actor.of(viewer), clock.instant())
                        : question.transfer(topic(viewer, request.topic()), why, Actor.of(viewer), clock.instant()));
    }

    private TopicRef topic(Viewer viewer, String code) {
        return directory.topic(viewer.conference(), code).orElseThrow(() -> Problem.of(400, "invalid")
                .field("topic", "unknown-topic"));
    }

    private OfficialRef official(Viewer viewer, String username) {
        return directory
                .official(viewer.conference(), username)
                .map(Official::ref)
                .orElseThrow(() -> Problem.of(400, "invalid").field("official", "unknown-official"));
    }
}
