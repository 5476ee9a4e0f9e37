package vn.caunoi.questions.question;

import java.time.Instant;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;

/**
 * What a transition did: the event for all, and what only the history keeps.
 *
 * @param from null for a question that was just submitted
 * @param reason why, in the words of who did it; may be null
 * @param note what else to remember, such as the topic or the official; may be null
 */
public record QuestionChange(
        Action action, Actor by, Instant at, QuestionStatus from, String reason, String note, QuestionState after) {

    public QuestionEvent event() {
        return new QuestionEvent(action, by.username(), at, after);
    }

    /** Username of the official whom it busied or freed; null when nobody holds the question. */
    String official() {
        if (action == Action.GIVE_BACK) {
            return by.username();
        }
        return after.official() == null ? null : after.official().username();
    }
}
