package vn.caunoi.questions.receipt;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.reading.QuestionBodies;
import vn.caunoi.questions.reading.QuestionBody;

/** Tells which halls have an answer, and takes in that a clerk has read one out. */
@ApplicationScoped
@Transactional
class ReceiptService {
    private final QuestionRepository questions;
    private final QuestionBodies bodies;
    private final ReceiptStore receipts;
    private final Clock clock;

    ReceiptService(QuestionRepository questions, QuestionBodies bodies, ReceiptStore receipts, Clock clock) {
        this.questions = questions;
        this.bodies = bodies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @throws Problem 404 {@code not-found}, 403 {@code forbidden} for those who neither asked it nor answer it */
    ReceiptsBody of(UUID id, Viewer viewer) {
        var question = seen(id, viewer);
        if (!Access.seesReceipts(viewer, question.state())) {
            throw Problem.of(403, "forbidden");
        }
        var answer = question.state().answer();
        int revision = answer == null ? 0 : answer.revision();
        return new ReceiptsBody(
                revision, receipts.sentAt(id).orElse(null), receipts.of(id, question.conference(), revision));
    }

    /**
     * The clerk's hall has heard the answer. Saying it again changes nothing. The question needs no lock: whoever corrects
     * the answer at this moment makes another revision, and it was this one that was read.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code nothing-to-read-out} unless it was sent to all halls in writing,
     *     {@code newer-revision} when it was corrected meanwhile; 400 for a revision that was never given
     */
    Optional<QuestionBody> readOut(UUID id, int revision, Viewer viewer) {
        var question = seen(id, viewer);
        if (viewer.bridgePoint() == null) {
            throw Problem.of(403, "other-hall");
        }
        if (!Access.readsOutToHall(viewer, question.state())) {
            throw Problem.of(409, "nothing-to-read-out", question.number());
        }
        int current = question.state().answer().revision();
        if (revision > current) {
            throw Problem.of(400, "invalid").field("revision", "unknown-revision");
        }
        if (revision < current) {
            throw Problem.of(409, "newer-revision", question.number());
        }
        receipts.readOut(id, revision, viewer.bridgePoint().code(), viewer.displayName(), clock.instant());
        return bodies.of(question, viewer);
    }

    /** @throws Problem 403 {@code other-hall} for a clerk without a hall */
    ReceivedBody received(Viewer viewer) {
        if (viewer.bridgePoint() == null) {
            throw Problem.of(403, "other-hall");
        }
        return new ReceivedBody(receipts.in(viewer.bridgePoint().code(), viewer.conference()));
    }

    private Question seen(UUID id, Viewer viewer) {
        return questions
                .findByIdOptional(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
    }
}
