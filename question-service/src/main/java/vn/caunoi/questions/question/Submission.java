package vn.caunoi.questions.question;

import java.util.UUID;

import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.TopicRef;

/**
 * What is asked, checked and in the form in which it is stored.
 *
 * @param topic null when it waits to be classified
 * @param asker null when none was noted
 * @param caller null unless it was called in
 * @param initials of the secretary who typed it in; may be null
 * @param parent what it came from; null when it stands alone
 * @param slip the code of the printed slip that it stood on; may be null
 * @param reportsLine what it says of the line is to be reported as an incident, too
 */
public record Submission(
        UUID conference,
        HallRef hall,
        Channel channel,
        TopicRef topic,
        String text,
        boolean urgent,
        boolean confidential,
        Asker asker,
        Caller caller,
        String initials,
        QuestionLink parent,
        String slip,
        boolean reportsLine) {
    /** @param itsTopic null leaves it to be classified */
    public Submission filedUnder(TopicRef itsTopic) {
        return new Submission(
                conference,
                hall,
                channel,
                itsTopic,
                text,
                urgent,
                confidential,
                asker,
                caller,
                initials,
                parent,
                slip,
                reportsLine);
    }

    public Submission asUrgent(boolean isUrgent) {
        return new Submission(
                conference,
                hall,
                channel,
                topic,
                text,
                isUrgent,
                confidential,
                asker,
                caller,
                initials,
                parent,
                slip,
                reportsLine);
    }
}
