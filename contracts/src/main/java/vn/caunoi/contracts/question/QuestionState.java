package vn.caunoi.contracts.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

/**
 * A question's whole state after a change, as events carry it: enough to rebuild every view, and never the name or
 * phone of an asker or a caller.
 *
 * @param number short and sayable, ending in a check digit: {@code 42-7}
 * @param version rises by one with every change that {@code If-Match} guards
 * @param conference the conference's id, also the partition key
 * @param topic null until classified
 * @param text the published wording: the original until edited
 * @param original as it was typed; for its hall and the desk only
 * @param confidential private: never shown to another hall or any screen; {@code private} in JSON
 * @param official who holds it; null while it waits for assignment
 * @param advisers usernames of officials asked for advice; never null
 * @param approvers usernames of those who may approve its answer; empty where its topic needs no approval
 * @param answer null until answered
 * @param mergedInto id of the main question; null unless MERGED
 * @param reason of the last outcome that needs one, shown to the asker; may be null
 * @param dueAt when it is late if it has no answer by then; null while its clock stands still
 * @param supplements what the asking side added when asked for more, oldest first; never null
 * @param owed true while an answer given aloud is still to be put into writing; null means no
 * @param promisedFor the date to which the answer was put off; null when it was not
 * @param clear what the asking side said of the answer; null until it said something
 * @param parent what it came from; null when it stands alone
 * @param mergedIntoNumber number of the main question; null unless MERGED
 * @param initials of the secretary who typed it in; may be null
 * @param slip the code of the printed slip that it stood on, {@code 731-K4F}; null without one
 * @param takeUpBy when it is late if nobody works on it by then; null once somebody did, and while its clock stands
 *     still, as {@code dueAt} is
 * @param assignedWhy why its official holds it; null while nobody does
 * @param escalated true while it waits for the moderators because nobody took it in time; null means no
 * @param lineReport true when its asker wants what it says of the line to be reported as an incident, too; null means no
 */
public record QuestionState(
        UUID id,
        long version,
        String number,
        QuestionStatus status,
        Channel channel,
        UUID conference,
        HallRef bridgePoint,
        TopicRef topic,
        String text,
        String original,
        boolean urgent,
        @JsonProperty("private") boolean confidential,
        OfficialRef official,
        List<String> advisers,
        List<String> approvers,
        Answer answer,
        UUID mergedInto,
        String reason,
        Instant askedAt,
        Instant assignedAt,
        Instant takenAt,
        Instant publishedAt,
        Instant dueAt,
        @JsonInclude(NON_EMPTY) List<Supplement> supplements,
        @JsonInclude(NON_NULL) Boolean owed,
        @JsonInclude(NON_NULL) Instant promisedFor,
        @JsonInclude(NON_NULL) Boolean clear,
        @JsonInclude(NON_NULL) QuestionLink parent,
        @JsonInclude(NON_NULL) String mergedIntoNumber,
        @JsonInclude(NON_NULL) String initials,
        @JsonInclude(NON_NULL) String slip,
        @JsonInclude(NON_NULL) Instant takeUpBy,
        @JsonInclude(NON_NULL) AssignmentReason assignedWhy,
        @JsonInclude(NON_NULL) Boolean escalated,
        @JsonInclude(NON_NULL) Boolean lineReport) {
    public QuestionState {
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
        advisers = advisers == null ? List.of() : List.copyOf(advisers);
        approvers = approvers == null ? List.of() : List.copyOf(approvers);
    }

    /** True while an answer given aloud is still to be put into writing. */
    public boolean owesWriting() {
        return Boolean.TRUE.equals(owed);
    }

    /** True while it waits for the moderators because nobody took it in time. */
    public boolean waitsForModerators() {
        return Boolean.TRUE.equals(escalated);
    }

    /** True when its asker wants what it says of the line to be reported, too. */
    public boolean reportsLine() {
        return Boolean.TRUE.equals(lineReport);
    }

    /** True when {@code username} is the official who holds it. */
    public boolean heldBy(String username) {
        return official != null && official.username().equals(username);
    }
}
