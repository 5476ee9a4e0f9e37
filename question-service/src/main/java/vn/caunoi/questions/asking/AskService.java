package vn.caunoi.questions.asking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/** Takes in a question, once however often it is sent. */
@ApplicationScoped
class AskService {
    private final QuestionRepository questions;
    private final QuestionIntake intake;
    private final QuestionBodies bodies;
    private final IdempotencyKeys keys;
    private final Submissions submissions;
    private final Directory directory;
    private final Clock clock;

    AskService(
            QuestionRepository questions,
            QuestionIntake intake,
            QuestionBodies bodies,
            IdempotencyKeys keys,
            Submissions submissions,
            Directory directory,
            Clock clock) {
        this.questions = questions;
        this.intake = intake;
        this.bodies = bodies;
        this.keys = keys;
        this.submissions = submissions;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The question as its asker sees it. The same key and request give the question that was asked then, as it is now,
     * even after the conference has stopped taking questions.
     */
    @Transactional
    QuestionBody ask(Viewer viewer, IdempotencyKey key, AskRequest request) {
        directory.conference(viewer.conference());
        var id = UuidV7.next(clock);
        var claimed = keys.claim(viewer.username(), key, hash(request), id);
        if (!claimed.equals(id)) {
            return body(questions.findById(claimed), viewer);
        }
        return body(intake.ask(id, submissions.of(request, viewer), Actor.of(viewer)), viewer);
    }

    private QuestionBody body(Question question, Viewer viewer) {
        return bodies.of(question, viewer).orElseThrow(() -> Problem.of(404, "not-found"));
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
