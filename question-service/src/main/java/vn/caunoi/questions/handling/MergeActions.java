package vn.caunoi.questions.handling;

import java.time.Clock;
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
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * The same question from several halls becomes one. A merged question always points at a main question that is not merged
 * itself: what was merged into it comes along when it is merged, and goes back when that is undone. So there are no
 * chains, and a circle can't come about.
 */
@ApplicationScoped
@Transactional
class MergeActions {
    private final Acting acting;
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Tallies tallies;
    private final Clock clock;

    MergeActions(
            Acting acting,
            QuestionRepository questions,
            QuestionJournal journal,
            QuestionBodies bodies,
            Tallies tallies,
            Clock clock) {
        this.acting = acting;
        this.questions = questions;
        this.journal = journal;
        this.bodies = bodies;
        this.tallies = tallies;
        this.clock = clock;
    }

    Optional<QuestionBody> merge(UUID id, EntityVersion version, MergeRequest request, Viewer viewer) {
        // All at once and in one order: two moderators who merge crosswise must not wait for each other.
        questions.lockMerged(viewer.conference(), List.of(id, request.into()));
        var question = acting.checked(Action.MERGE, id, version, viewer);
        var main = main(question, request.into(), viewer);
        var by = Actor.of(viewer);
        var followers = questions.lockedFollowers(id);
        journal.record(question.merge(main, by, clock.instant()));
        for (var follower : followers) {
            journal.record(follower.comeAlong(main, by, clock.instant()));
        }
        tallies.touch(main.id());
        tallies.touch(id);
        return bodies.of(question, viewer);
    }

    Optional<QuestionBody> unmerge(UUID id, EntityVersion version, Viewer viewer) {
        questions.lockMerged(viewer.conference(), List.of(id));
        var question = acting.checked(Action.UNMERGE, id, version, viewer);
        var by = Actor.of(viewer);
        var mainId = question.mergedInto();
        journal.record(question.unmerge(by, clock.instant()));
        if (mainId != null) {
            for (var follower : questions.lockedFollowers(mainId)) {
                if (id.equals(follower.mergedVia())) {
                    journal.record(follower.goBack(question, by, clock.instant()));
                }
            }
            tallies.touch(mainId);
        }
        tallies.touch(id);
        return bodies.of(question, viewer);
    }

    private Question main(Question question, UUID into, Viewer viewer) {
        var main = questions
                .findByIdOptional(into)
                .filter(found -> found.conference().equals(viewer.conference()))
                .filter(found -> !found.id().equals(question.id()))
                .orElseThrow(() -> Problem.of(400, "invalid").field("into", "unknown-question"));
        if (main.status() == QuestionStatus.MERGED) {
            throw Problem.of(409, "main-is-merged", main.number(), main.state().mergedIntoNumber());
        }
        if (!main.fits(Action.ASK_TOO)) {
            throw Problem.of(409, "main-is-over", main.number());
        }
        if (question.state().confidential() || main.state().confidential()) {
            throw Problem.of(409, "private-merge");
        }
        return main;
    }
}
