package vn.caunoi.questions.asking;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.outbox.Condition;
import vn.caunoi.questions.asking.IdempotencyKeys.Claim;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.ExpectedNumbers;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionIntake.Prepared;
import vn.caunoi.questions.question.Submission;

/**
 * Asks by one statement what is as foreseen: a question is made ready with the number that its conference should give next, and
 * by the conference's version that was seen last, before either is read ({@code docs/adr/0039}).
 */
@ApplicationScoped
class Foresight {
    private final Directory directory;
    private final Submissions submissions;
    private final ExpectedNumbers numbers;
    private final IdempotencyKeys keys;
    private final QuestionIntake intake;
    private final Clock clock;

    Foresight(
            Directory directory,
            Submissions submissions,
            ExpectedNumbers numbers,
            IdempotencyKeys keys,
            QuestionIntake intake,
            Clock clock) {
        this.directory = directory;
        this.submissions = submissions;
        this.numbers = numbers;
        this.keys = keys;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Claims the key and draws the question's number, as {@link IdempotencyKeys#claim} does, and stores it along if all is as
     * foreseen.
     *
     * @param id the question's
     * @param hash the request's
     * @return empty while too little is known, and for what would be refused: nothing is done then, for what holds is to
     *     decide
     * @throws Problem 422 {@code idempotency-key-reused}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Outcome> ask(UUID id, Viewer viewer, IdempotencyKey key, byte[] hash, AskRequest request) {
        var version = directory.presume(viewer.conference());
        var submission = version.flatMap(presumed -> submission(request, viewer));
        var counter = submission.flatMap(wanted -> numbers.expect(viewer.conference()));
        return counter.map(number -> {
            Prepared prepared;
            Condition.Result result;
            try {
                prepared = intake.prepare(id, number, submission.get(), Actor.of(viewer));
                result = intake.askIf(keys.condition(viewer, key, hash, id, version.get(), number), prepared);
            } finally {
                numbers.settle(viewer.conference());
            }
            var claim = keys.claim(result.columns(), viewer, key, hash, id);
            return new Outcome(claim, result.stored() ? Optional.of(prepared.question()) : Optional.empty());
        });
    }

    private Optional<Submission> submission(AskRequest request, Viewer viewer) {
        try {
            directory.conference(viewer.conference()).requireOpen(clock.instant());
            return Optional.of(submissions.of(request, viewer));
        } catch (Problem refusal) {
            return Optional.empty();
        }
    }

    /** @param question as it was stored, to be read; empty when something was not as foreseen */
    record Outcome(Claim claim, Optional<Question> question) {}
}
