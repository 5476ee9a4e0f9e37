package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.persistence.MappedSuperclass;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.text.FoldedText;

import static vn.caunoi.contracts.question.QuestionStatus.ANSWERED;
import static vn.caunoi.contracts.question.QuestionStatus.IN_PROGRESS;
import static vn.caunoi.contracts.question.QuestionStatus.IN_REVIEW;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.RETRACTED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;

/** What may happen to a question's answer: from its writing to the halls, and back where it was wrong. */
@MappedSuperclass
abstract class AnsweredQuestion extends QuestionRecord {
    /**
     * Answers it, or, where it was answered aloud, puts that answer into writing. Where {@code rules} name approvers the
     * answer waits for one of them.
     */
    public QuestionChange answer(Wording words, boolean publish, Rules rules, Actor by, Instant now) {
        requireFit(Action.ANSWER);
        if (publish) {
            requireNotPrivate();
        }
        var from = status;
        boolean published = from == PUBLISHED || publish;
        give(words, by, now);
        return given(Action.ANSWER, from, published, rules, by, now);
    }

    /**
     * The hub itself answers at once what a hall asks to try the way, so that nobody is bothered. Only what is private: it must
     * reach no other hall.
     */
    public QuestionChange answerPractice(Wording words, Instant now) {
        if (status != SUBMITTED || !confidential) {
            throw new IllegalTransition(state());
        }
        give(words, Actor.PRACTICE, now);
        settle(false, now);
        return changed(Action.ANSWER, Actor.PRACTICE, now, SUBMITTED, null, null);
    }

    /** A new revision, which goes to everyone who had the old one. */
    public QuestionChange correct(Wording words, Rules rules, Actor by, Instant now) {
        requireFit(Action.CORRECT);
        var from = status;
        give(new Wording(words.text(), words.references(), answer.live()), by, now);
        return given(Action.CORRECT, from, from == PUBLISHED, rules, by, now);
    }

    /**
     * Puts an answer before those who approve.
     *
     * @param words empty: the answer as it stands
     */
    public QuestionChange review(Optional<Wording> words, Rules rules, Actor by, Instant now) {
        requireFit(Action.REVIEW);
        if (rules.approvers().isEmpty()) {
            throw Problem.of(409, "no-approval-needed", number);
        }
        if (words.isEmpty() && (answer == null || answer.text().isEmpty())) {
            throw Problem.of(409, "nothing-to-review", number);
        }
        words.ifPresent(drafted -> give(drafted, by, now));
        return given(Action.REVIEW, IN_PROGRESS, publishApproved, rules, by, now);
    }

    public QuestionChange approve(Actor by, Instant now) {
        requireFit(Action.APPROVE);
        boolean publish = publishApproved && !confidential;
        publishApproved = false;
        settle(publish, now);
        return changed(Action.APPROVE, by, now, IN_REVIEW, null, null);
    }

    /** Back to its author, with what to change; that is for the desk only. */
    public QuestionChange rework(String why, Actor by, Instant now) {
        requireFit(Action.REWORK);
        status = IN_PROGRESS;
        return changed(Action.REWORK, by, now, IN_REVIEW, why, null);
    }

    public QuestionChange publish(Actor by, Instant now) {
        if (status == ANSWERED) {
            requireNotPrivate();
        }
        requireFit(Action.PUBLISH);
        settle(true, now);
        return changed(Action.PUBLISH, by, now, ANSWERED, null, null);
    }

    public QuestionChange retract(String why, Actor by, Instant now) {
        requireFit(Action.RETRACT);
        owed = false;
        return end(RETRACTED, Action.RETRACT, why, by, now);
    }

    /** @param isClear whether the asker has understood the answer */
    public QuestionChange confirm(boolean isClear, Actor by, Instant now) {
        requireFit(Action.CONFIRM);
        clear = isClear;
        return changed(Action.CONFIRM, by, now, status, null, Boolean.toString(isClear));
    }

    /** Whether {@code action} fits as it stands, whoever does it. */
    public boolean fits(Action action) {
        return Transitions.fits(action, this);
    }

    /** @throws IllegalTransition when {@code action} does not fit */
    public void requireFit(Action action) {
        if (!fits(action)) {
            throw new IllegalTransition(state());
        }
    }

    /** @throws IllegalTransition unless its holder may be writing an answer, or still owes one in writing */
    public void requireInHand() {
        if (!fits(Action.GIVE_BACK) && !fits(Action.ANSWER)) {
            throw new IllegalTransition(state());
        }
    }

    /** @throws IllegalTransition unless it waits for an official */
    public void requireWaiting() {
        if (status != SUBMITTED) {
            throw new IllegalTransition(state());
        }
    }

    QuestionChange end(QuestionStatus outcome, Action action, String why, Actor by, Instant now) {
        var from = status;
        status = outcome;
        resumesAs = null;
        escalated = false;
        publishedAt = null;
        reason = why;
        return changed(action, by, now, from, why, null);
    }

    private void give(Wording words, Actor by, Instant now) {
        int revision = answer == null ? 1 : answer.revision() + 1;
        answer = new GivenAnswer(
                words.text(), words.references(), words.live(), now, revision, by.username(), by.displayName());
        answerFolded = FoldedText.of(words.text());
        owed = words.text().isEmpty();
        reason = null;
        promisedFor = null;
        clear = null;
    }

    private QuestionChange given(
            Action action, QuestionStatus from, boolean publish, Rules rules, Actor by, Instant now) {
        approvers = rules.approvers();
        // What was said aloud was said; there is nothing to approve until its gist is written.
        if (approvers.isEmpty() || owed) {
            settle(publish, now);
        } else {
            status = IN_REVIEW;
            publishApproved = publish;
        }
        return changed(action, by, now, from, null, null);
    }

    private void settle(boolean publish, Instant now) {
        status = publish ? PUBLISHED : ANSWERED;
        publishedAt = !publish ? null : publishedAt == null ? now : publishedAt;
    }

    /** A private question never leaves its hall, whatever became of it. */
    private void requireNotPrivate() {
        if (confidential) {
            throw Problem.of(409, "private-question", number);
        }
    }

    QuestionChange changed(Action action, Actor by, Instant now, QuestionStatus from, String why, String note) {
        version++;
        keepTime(from, now);
        reckon();
        return new QuestionChange(action, by, now, from, why, note, state(), officialUsername);
    }

    /** By this it knows from now on when it is late. */
    void reckonBy(Deadlines.Reckoning deadlines) {
        reckoning = deadlines;
    }

    /** @return whether that has changed when it is late */
    boolean reckon() {
        if (reckoning == null) {
            return false;
        }
        var formerTakeUpBy = takeUpBy;
        var formerDueAt = dueAt;
        reckonedBy = reckoning.version();
        takeUpBy = null;
        switch (status) {
            case SUBMITTED, ASSIGNED, IN_PROGRESS -> {
                var due = reckoning.due(topicCode, askedAt, pauses);
                takeUpBy = status == IN_PROGRESS ? null : due.takeUpBy();
                dueAt = promisedFor == null ? due.answerBy() : promisedFor;
            }
            case NEEDS_INFO -> dueAt = promisedFor;
            // What has an answer keeps the time that it was due at.
            default -> {}
        }
        return !Objects.equals(takeUpBy, formerTakeUpBy) || !Objects.equals(dueAt, formerDueAt);
    }

    /** Notes when its clock stops, and when it goes on. */
    private void keepTime(QuestionStatus from, Instant now) {
        boolean ran = from == null || runs(from);
        if (ran == runs(status)) {
            return;
        }
        var all = new ArrayList<>(pauses);
        if (ran) {
            all.add(new Pause(now, null));
        } else if (!all.isEmpty()) {
            var last = all.remove(all.size() - 1);
            all.add(new Pause(last.from(), now));
        }
        pauses = List.copyOf(all);
    }

    private static boolean runs(QuestionStatus status) {
        return status.open() && status != QuestionStatus.NEEDS_INFO;
    }
}
