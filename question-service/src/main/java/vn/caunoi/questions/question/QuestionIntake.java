package vn.caunoi.questions.question;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.trace.Traces;
import vn.caunoi.outbox.Condition;

/** Takes in a new question, however it came about. */
@ApplicationScoped
public class QuestionIntake {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final ExpectedNumbers numbers;
    private final Deadlines deadlines;
    private final Clock clock;

    QuestionIntake(
            QuestionRepository questions,
            QuestionJournal journal,
            ExpectedNumbers numbers,
            Deadlines deadlines,
            Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Stores it as submitted, with the conference's next number.
     *
     * @return as it was stored, to be read: whoever changes it at once looks it up
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Question ask(UUID id, Submission submission, Actor by) {
        // Read now: once the counter is drawn, all who ask in the conference wait for the end of this transaction.
        deadlines.in(submission.conference()).version();
        long counter = questions.nextCounter(submission.conference());
        numbers.drawn(submission.conference(), counter);
        return ask(id, counter, submission, by);
    }

    /**
     * The same with a number that is drawn already: all who ask in the conference wait, so the transaction should have seen
     * the conference before, and have little left to do.
     *
     * @param counter the conference's next, drawn in this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Question ask(UUID id, long counter, Submission submission, Actor by) {
        var prepared = prepare(id, counter, submission, by);
        journal.begin(prepared.question(), prepared.change());
        return prepared.question();
    }

    /** As it is to be stored if it gets that number. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Prepared prepare(UUID id, long counter, Submission submission, Actor by) {
        var question = new Question(id, counter, submission);
        question.reckonBy(deadlines.in(submission.conference()));
        var change = question.submit(by, clock.instant());
        question.askedIn(Traces.current());
        return new Prepared(question, change);
    }

    /** Stores it if the condition is fulfilled, by one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Condition.Result askIf(Condition condition, Prepared prepared) {
        return journal.begin(condition, prepared.question(), prepared.change());
    }

    /**
     * What is not stored yet.
     *
     * @param question not to be changed; what it says is true once it is stored
     */
    public record Prepared(Question question, QuestionChange change) {}
}
