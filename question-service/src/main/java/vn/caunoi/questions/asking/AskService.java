package vn.caunoi.questions.asking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.questions.asking.Foresight.Outcome;
import vn.caunoi.questions.directory.Conference;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Submission;
import vn.caunoi.questions.question.Wording;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.sql.Sql;

/** Takes in a question, once however often it is sent, and once by whichever way its slip comes in. */
@ApplicationScoped
public class AskService {
    private static final Wording PRACTICE_ANSWER = new Wording(
            "Câu hỏi thử đã đến trung tâm và được tự động trả lời. Điểm cầu gửi và nhận câu hỏi được.",
            List.of(),
            false);

    private final QuestionRepository questions;
    private final QuestionIntake intake;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final IdempotencyKeys keys;
    private final Foresight foresight;
    private final Submissions submissions;
    private final Directory directory;
    private final Sql sql;
    private final Clock clock;

    AskService(
            QuestionRepository questions,
            QuestionIntake intake,
            QuestionJournal journal,
            QuestionBodies bodies,
            IdempotencyKeys keys,
            Foresight foresight,
            Submissions submissions,
            Directory directory,
            Sql sql,
            Clock clock) {
        this.questions = questions;
        this.intake = intake;
        this.journal = journal;
        this.bodies = bodies;
        this.keys = keys;
        this.foresight = foresight;
        this.submissions = submissions;
        this.directory = directory;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The question as its asker sees it. The same key and request give the question that was asked then, as it is now,
     * even after the conference has stopped taking questions; so does a slip that came in before, and what is said this
     * time is kept in that question's history.
     *
     * @throws vn.caunoi.kit.problem.Problem 400 {@code invalid} naming every wrong field, 403 {@code other-hall} when a
     *     clerk names another hall, 409 {@code conference-not-live} when the conference takes no questions now, 422 {@code
     *     idempotency-key-reused}
     */
    @Transactional
    public Asked ask(Viewer viewer, IdempotencyKey key, AskRequest request) {
        var id = UuidV7.next(clock);
        var hash = hash(request);
        // What stood on a slip may be there already, and for a call the hall is still to be looked up: numbered after
        // that.
        boolean numbered = request.slip() == null && viewer.role() == Role.CLERK;
        var foreseen = numbered ? foresight.ask(id, viewer, key, hash, request) : Optional.<Outcome>empty();
        var claim = foreseen.map(Outcome::claim).orElseGet(() -> keys.claim(viewer, key, hash, id, numbered));
        var conference = directory.conference(viewer.conference());
        if (!claim.fresh()) {
            return repeated(questions.findById(claim.question()), viewer, claim.recognised());
        }
        var stored = foreseen.flatMap(Outcome::question);
        if (stored.isPresent()) {
            return asked(stored.get(), conference, viewer, request);
        }
        var submission = submissions.of(request, viewer);
        var known = ofSlip(submission);
        if (known.isPresent()) {
            var question = known.get();
            keys.recognise(viewer.username(), key, question.id());
            journal.note(question.submittedAgain(submission.text(), Actor.of(viewer), clock.instant()));
            return repeated(question, viewer, true);
        }
        conference.requireOpen(clock.instant());
        var question = claim.counter() == null
                ? intake.ask(id, submission, Actor.of(viewer))
                : intake.ask(id, claim.counter(), submission, Actor.of(viewer));
        return asked(question, conference, viewer, request);
    }

    /** One that is stored since just now. */
    private Asked asked(Question question, Conference conference, Viewer viewer, AskRequest request) {
        var current = question;
        if (request.isPractice()) {
            conference.requireBegun();
            current = questions.locked(question.id()).orElseThrow();
            journal.record(current.answerPractice(PRACTICE_ANSWER, clock.instant()));
        }
        return new Asked(current.id(), current.number(), bodies.ofNew(current, viewer), false);
    }

    /** The question that stood on the same slip. A slip that comes in twice at once waits here for the other. */
    private Optional<Question> ofSlip(Submission submission) {
        if (submission.slip() == null) {
            return Optional.empty();
        }
        sql.lock("caunoi.slip/" + submission.conference() + "/" + submission.slip());
        return questions.lockedOfSlip(submission.conference(), submission.slip());
    }

    private Asked repeated(Question question, Viewer viewer, boolean recognised) {
        return new Asked(question.id(), question.number(), bodies.of(question, viewer), recognised);
    }

    /** Of what was understood, so that white space or the order of fields make no other request. */
    private static byte[] hash(AskRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(EventJson.write(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
