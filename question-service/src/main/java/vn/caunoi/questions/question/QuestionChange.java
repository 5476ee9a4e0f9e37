package vn.caunoi.questions.question;

import java.time.Instant;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;

/**
 * What a transition did: the event for all, and what only the history keeps.
 *
 * @param from null for a question that was just submitted
 * @param reason why, in the words of who did it; may be null
 * @param note what else to remember, such as the topic or the official; may be null
 * @param official username of the official whom it busied or freed; null when it concerns none
 */
public record QuestionChange(
        Action action,
        Actor by,
        Instant at,
        QuestionStatus from,
        String reason,
        String note,
        QuestionState after,
        String official) {

    public QuestionEvent event() {
        return new QuestionEvent(action, by.username(), at, after);
    }

    /** Why its official got it; null unless somebody got it thereby. */
    AssignmentReason assignedWhy() {
        return switch (action) {
            case ASSIGN, TRANSFER, ESCALATE -> after.assignedWhy();
            default -> null;
        };
    }

    /** The same, noted down for who held the question before. */
    QuestionChange freeing(String former) {
        return new QuestionChange(action, by, at, from, reason, note, after, former);
    }
}
