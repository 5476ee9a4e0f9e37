package vn.caunoi.questions.question;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.trace.Traces;

/** Takes in a new question, however it came about. */
@ApplicationScoped
public class QuestionIntake {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Deadlines deadlines;
    private final Clock clock;

    QuestionIntake(QuestionRepository questions, QuestionJournal journal, Deadlines deadlines, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Stores it as submitted, with the conference's next number. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Question ask(UUID id, Submission submission, Actor by) {
        var reckoning = deadlines.in(submission.conference());
        // Read now: once the counter is drawn, all who ask in the conference wait for the end of this transaction.
        reckoning.version();
        var question = new Question(id, questions.nextCounter(submission.conference()), submission);
        question.reckonBy(reckoning);
        var change = question.submit(by, clock.instant());
        question.askedIn(Traces.current());
        questions.persist(question);
        journal.record(change);
        return question;
    }
}
