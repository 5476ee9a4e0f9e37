package vn.caunoi.contracts.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.Supplement;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.TopicRef;

/**
 * A question as one viewer sees it, the same over REST and in a stream's frames.
 *
 * <p>What the viewer may not see is absent, key included (the component is null). What the viewer may see but is not
 * there is null in JSON (the component is an empty {@link Optional}).
 *
 * @param reason own hall and desk; once it is declined or retracted also the halls that asked it too
 * @param halls all bridge points that asked it, the first asker first
 * @param original what was typed; own hall and desk only, as are supplements, owed, promisedFor, clear, parent, initials,
 *     slip, dueAt, takeUpBy
 * @param receipts how many bridge points have the answer as it stands; own hall and desk, null until it is published
 * @param advisers usernames of officials asked for advice; desk only, as are approvers, assignedWhy, escalated
 * @param floor its place on the chair's table; absent while it has none, and for screens until it is called
 * @param answeredLiveAt when it was answered aloud on the chair's word, and its words are still to be written; own hall and
 *     desk only, and absent otherwise
 * @param tally version of what stands beside the question, such as halls and floor; absent where nothing was counted. Of
 *     two views of one version the one with the higher tally is the later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        String number,
        long version,
        QuestionStatus status,
        Channel channel,
        UUID conference,
        HallRef bridgePoint,
        List<HallRef> halls,
        Optional<TopicRef> topic,
        String text,
        String original,
        Boolean urgent,
        @JsonProperty("private") Boolean confidential,
        Optional<OfficialRef> official,
        Optional<Answer> answer,
        Optional<UUID> mergedInto,
        Optional<String> reason,
        Instant askedAt,
        Optional<Instant> assignedAt,
        Optional<Instant> takenAt,
        Optional<Instant> publishedAt,
        Optional<Instant> dueAt,
        Optional<String> mergedIntoNumber,
        List<Supplement> supplements,
        Boolean owed,
        Optional<Instant> promisedFor,
        Optional<Boolean> clear,
        Optional<QuestionLink> parent,
        Optional<String> initials,
        List<String> advisers,
        List<String> approvers,
        Optional<String> slip,
        Optional<Instant> takeUpBy,
        Optional<AssignmentReason> assignedWhy,
        Boolean escalated,
        Optional<ReceiptCounts> receipts,
        Floor floor,
        Instant answeredLiveAt,
        Long tally) {

    /**
     * Shapes {@code question} for one kind of viewer.
     *
     * @param tally null where nobody else asked it and nothing was counted
     * @throws IllegalArgumentException for {@link Sight#NOTHING}: there is nothing to show
     */
    public static QuestionView of(QuestionState question, TallyEvent tally, Sight sight) {
        if (sight == Sight.NOTHING) {
            throw new IllegalArgumentException("question " + question.id() + " may not be seen");
        }
        boolean desk = sight == Sight.DESK;
        boolean own = sight.whole();
        boolean clerk = own || sight == Sight.OTHER_HALL || sight == Sight.ASKED_TOO;
        boolean published = question.status() == QuestionStatus.PUBLISHED;
        boolean asked = own || sight == Sight.ASKED_TOO;
        boolean given = published || question.status() == QuestionStatus.ANSWERED && asked;
        // Why it ended without an answer is for all who asked; what is missing or put off is for the hall that was
        // asked.
        boolean endedUnanswered =
                question.status() == QuestionStatus.DECLINED || question.status() == QuestionStatus.RETRACTED;
        boolean reasonSeen = own || asked && endedUnanswered;
        boolean answerSeen = clerk || sight == Sight.SCREEN;
        var topic = sight == Sight.SCREEN && !published ? null : question.topic();
        var answer = desk
                ? question.answer()
                : given && question.answer() != null ? question.answer().unsigned() : null;
        return new QuestionView(
                question.id(),
                question.number(),
                question.version(),
                question.status(),
                clerk ? question.channel() : null,
                question.conference(),
                question.bridgePoint(),
                tally == null || tally.halls().isEmpty() ? List.of(question.bridgePoint()) : tally.halls(),
                Optional.ofNullable(topic),
                question.text(),
                own ? question.original() : null,
                clerk ? question.urgent() : null,
                clerk ? question.confidential() : null,
                own ? Optional.ofNullable(question.official()) : null,
                answerSeen ? Optional.ofNullable(answer) : null,
                clerk ? Optional.ofNullable(question.mergedInto()) : null,
                reasonSeen ? Optional.ofNullable(question.reason()) : null,
                question.askedAt(),
                own ? Optional.ofNullable(question.assignedAt()) : null,
                own ? Optional.ofNullable(question.takenAt()) : null,
                Optional.ofNullable(question.publishedAt()),
                own ? Optional.ofNullable(question.dueAt()) : null,
                clerk ? Optional.ofNullable(question.mergedIntoNumber()) : null,
                own ? question.supplements() : null,
                own ? question.owesWriting() : null,
                own ? Optional.ofNullable(question.promisedFor()) : null,
                own ? Optional.ofNullable(question.clear()) : null,
                own ? Optional.ofNullable(question.parent()) : null,
                own ? Optional.ofNullable(question.initials()) : null,
                desk ? question.advisers() : null,
                desk ? question.approvers() : null,
                own ? Optional.ofNullable(question.slip()) : null,
                own ? Optional.ofNullable(question.takeUpBy()) : null,
                desk ? Optional.ofNullable(question.assignedWhy()) : null,
                desk ? question.waitsForModerators() : null,
                own ? receipts(question, tally) : null,
                floor(tally, sight),
                own && tally != null ? tally.answeredLiveAt() : null,
                tally == null ? null : tally.version());
    }

    /** As much of its place on the chair's table as {@code sight} shows; null where that is nothing. */
    public static Floor floor(TallyEvent tally, Sight sight) {
        boolean hidden = tally == null || sight == Sight.SCREEN && !tally.called();
        return hidden ? null : tally.floor();
    }

    private static Optional<ReceiptCounts> receipts(QuestionState question, TallyEvent tally) {
        boolean sent = question.status() == QuestionStatus.PUBLISHED && question.answer() != null;
        return sent ? Optional.of(ReceiptCounts.of(question.answer().revision(), tally)) : Optional.empty();
    }
}
