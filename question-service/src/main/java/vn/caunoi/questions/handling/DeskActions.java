package vn.caunoi.questions.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;
import vn.caunoi.questions.similar.TopicSuggester;

/** What the desk does to a question beside routing and answering it. */
@ApplicationScoped
@Transactional
class DeskActions {
    /** Nothing is promised for longer than this. */
    private static final Duration LONGEST_PROMISE = Duration.ofDays(366);

    private final Acting acting;
    private final QuestionIntake intake;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final TopicSuggester topics;
    private final Tallies tallies;
    private final Clock clock;

    DeskActions(
            Acting acting,
            QuestionIntake intake,
            QuestionJournal journal,
            QuestionBodies bodies,
            TopicSuggester topics,
            Tallies tallies,
            Clock clock) {
        this.acting = acting;
        this.intake = intake;
        this.journal = journal;
        this.bodies = bodies;
        this.topics = topics;
        this.tallies = tallies;
        this.clock = clock;
    }

    Optional<QuestionBody> requestInfo(UUID id, EntityVersion version, WordsRequest request, Viewer viewer) {
        return acting.act(
                Action.REQUEST_INFO,
                id,
                version,
                viewer,
                question -> question.requestInfo(TypedText.stored(request.text()), Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> edit(UUID id, EntityVersion version, WordsRequest request, Viewer viewer) {
        return acting.act(
                Action.EDIT,
                id,
                version,
                viewer,
                question -> question.edit(TypedText.stored(request.text()), Actor.of(viewer), clock.instant()));
    }

    /** 409 {@code private-asked-by-others} when other halls ask it too: they would never hear of its answer. */
    Optional<QuestionBody> markPrivate(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(Action.MARK_PRIVATE, id, version, viewer, question -> {
            var tally = tallies.of(List.of(id)).get(id);
            if (tally != null && tally.askedBySeveral()) {
                throw Problem.of(409, "private-asked-by-others", question.number());
            }
            return question.markPrivate(Actor.of(viewer), clock.instant());
        });
    }

    Optional<QuestionBody> decline(UUID id, EntityVersion version, ReasonRequest request, Viewer viewer) {
        return acting.act(
                Action.DECLINE,
                id,
                version,
                viewer,
                question -> question.decline(TypedText.stored(request.reason()), Actor.of(viewer), clock.instant()));
    }

    Optional<QuestionBody> extend(UUID id, EntityVersion version, ExtendRequest request, Viewer viewer) {
        return acting.act(Action.EXTEND, id, version, viewer, question -> {
            var now = clock.instant();
            var until = request.dueAt().truncatedTo(ChronoUnit.MILLIS);
            if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_PROMISE))) {
                throw Problem.of(400, "invalid").field("dueAt", "not-in-the-coming-year");
            }
            return question.extend(until, TypedText.stored(request.reason()), Actor.of(viewer), now);
        });
    }

    /**
     * The first text becomes this question's wording; each other one a linked question that waits to be routed, under the
     * topic that its words speak for, or without one where they do not.
     */
    Optional<QuestionBody> split(UUID id, EntityVersion version, SplitRequest request, Viewer viewer) {
        var question = acting.checked(Action.SPLIT, id, version, viewer);
        question.requireFit(Action.SPLIT);
        var by = Actor.of(viewer);
        var texts = request.texts().stream().map(TypedText::stored).toList();
        var others = new ArrayList<String>();
        for (var text : texts.subList(1, texts.size())) {
            var part = question.another(text, QuestionLink.Origin.SPLIT)
                    .filedUnder(topics.suggest(viewer.conference(), text).whenSure());
            others.add(intake.ask(UuidV7.next(clock), part, by).number());
        }
        journal.record(question.split(texts.get(0), others, by, clock.instant()));
        return bodies.of(question, viewer);
    }
}
