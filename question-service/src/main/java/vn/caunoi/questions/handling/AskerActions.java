package vn.caunoi.questions.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.IllegalTransition;
import vn.caunoi.questions.question.NotYours;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/** What the asking side does with its question, and with what others asked. */
@ApplicationScoped
@Transactional
public class AskerActions {
    private final Acting acting;
    private final QuestionRepository questions;
    private final QuestionIntake intake;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Tallies tallies;
    private final Directory directory;
    private final Clock clock;

    AskerActions(
            Acting acting,
            QuestionRepository questions,
            QuestionIntake intake,
            QuestionJournal journal,
            QuestionBodies bodies,
            Tallies tallies,
            Directory directory,
            Clock clock) {
        this.acting = acting;
        this.questions = questions;
        this.intake = intake;
        this.journal = journal;
        this.bodies = bodies;
        this.tallies = tallies;
        this.directory = directory;
        this.clock = clock;
    }

    Optional<QuestionBody> supplement(UUID id, EntityVersion version, WordsRequest request, Viewer viewer) {
        return acting.act(
                Action.SUPPLEMENT,
                id,
                version,
                viewer,
                question -> question.supplement(TypedText.stored(request.text()), Actor.of(viewer), clock.instant()));
    }

    /** 409 {@code asked-by-others} when other halls ask it too: they wait for its answer. */
    Optional<QuestionBody> withdraw(UUID id, EntityVersion version, Viewer viewer) {
        return acting.act(Action.WITHDRAW, id, version, viewer, question -> {
            var tally = tallies.of(List.of(id)).get(id);
            if (tally != null && tally.askedBySeveral()) {
                throw Problem.of(409, "asked-by-others", question.number());
            }
            return question.withdraw(Actor.of(viewer), clock.instant());
        });
    }

    Optional<QuestionBody> confirm(UUID id, EntityVersion version, ConfirmRequest request, Viewer viewer) {
        return acting.act(
                Action.CONFIRM,
                id,
                version,
                viewer,
                question -> question.confirm(request.clear(), Actor.of(viewer), clock.instant()));
    }

    /** Asks on from an answer: the new question, linked to the former. */
    Optional<QuestionBody> followUp(UUID id, EntityVersion version, FollowUpRequest request, Viewer viewer) {
        var question = acting.checked(Action.FOLLOW_UP, id, version, viewer);
        question.requireFit(Action.FOLLOW_UP);
        directory.conference(viewer.conference()).requireOpen(clock.instant());
        var by = Actor.of(viewer);
        var next = question.another(TypedText.stored(request.text()), QuestionLink.Origin.FOLLOW_UP)
                .asUrgent(Boolean.TRUE.equals(request.urgent()));
        var asked = intake.ask(UuidV7.next(clock), next, by);
        journal.record(question.followedUp(asked.number(), by, clock.instant()));
        return bodies.of(asked, viewer);
    }

    /**
     * Adds a hall to those that ask a question, or to its main question where it was merged. Asking again changes
     * nothing.
     */
    public Optional<QuestionBody> askToo(UUID id, String bridgePoint, Viewer viewer) {
        questions.lockMerged(viewer.conference(), List.of(id));
        var asked = acting.seen(id, viewer);
        acting.requireAllowed(Action.ASK_TOO, asked, viewer);
        var question = asked.mergedInto() == null ? asked : acting.seen(asked.mergedInto(), viewer);
        var hall = hall(bridgePoint, viewer);
        if (question.state().confidential() && !question.hall().code().equals(hall.code())) {
            throw Problem.of(409, "private-question", question.number());
        }
        if (!question.fits(Action.ASK_TOO)) {
            throw new IllegalTransition(question.state(), viewer);
        }
        if (tallies.askToo(question, hall, clock.instant())) {
            journal.note(new QuestionChange(
                    Action.ASK_TOO,
                    Actor.of(viewer),
                    clock.instant(),
                    question.status(),
                    null,
                    hall.name(),
                    question.state(),
                    null));
        }
        return bodies.of(question, viewer);
    }

    /** Notes whether the hall has told its asker of the answer. Without effect on the question's version. */
    void tell(UUID id, TellRequest request, Viewer viewer) {
        var question = acting.seen(id, viewer);
        var hall = viewer.role() == Role.CLERK && viewer.bridgePoint() != null
                ? viewer.bridgePoint().code()
                : question.hall().code();
        boolean own = viewer.role() == Role.CLERK || Access.sight(viewer, question.state()) == Sight.OWN_HALL;
        if (!own || !tallies.tell(id, hall, request.told() ? clock.instant() : null)) {
            throw new NotYours(question.state(), viewer);
        }
    }

    private HallRef hall(String named, Viewer viewer) {
        if (viewer.role() == Role.CLERK) {
            if (viewer.bridgePoint() == null || named != null && !viewer.isFrom(named)) {
                throw Problem.of(403, "other-hall");
            }
            return viewer.bridgePoint();
        }
        if (named == null) {
            throw Problem.of(400, "invalid").field("bridgePoint", "required");
        }
        return directory.hall(viewer.conference(), named).orElseThrow(() -> Problem.of(400, "invalid")
                .field("bridgePoint", "unknown-bridge-point"));
    }
}
