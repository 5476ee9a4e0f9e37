package vn.caunoi.questions.work;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.question.WorkEvent.Doing;

/**
 * Who works on one question. Methods that change it return whether that is worth telling: it looks otherwise now, or the
 * end that was told comes near. To be used with the question locked.
 */
@Entity
@Table(name = "question_work")
class QuestionWork {
    @Id
    private UUID questionId;

    private long version;
    private String byUsername;
    private String byName;

    @Enumerated(EnumType.STRING)
    private Doing doing;

    private Instant until;
    private boolean claim;
    private Instant signedAt;
    private Instant toldAt;
    private int remarks;

    /** For Hibernate. */
    protected QuestionWork() {}

    QuestionWork(UUID question) {
        questionId = question;
    }

    UUID question() {
        return questionId;
    }

    /** @param asClaim a moderator looks at what waits, so that it is left alone meanwhile */
    boolean sign(OfficialRef by, Doing what, boolean asClaim, Instant now, WorkConfig config) {
        boolean other = !isBy(by.username(), now) || doing != what || claim != asClaim;
        byUsername = by.username();
        byName = by.displayName();
        doing = what;
        claim = asClaim;
        until = now.plus(config.sign());
        signedAt = now;
        return told(other || !toldAt.plus(config.retell()).isAfter(now), now);
    }

    /** Somebody lets go of it; without effect when it is another who works on it. */
    boolean end(String username, Instant now) {
        if (!isBy(username, now)) {
            return false;
        }
        byUsername = null;
        byName = null;
        doing = null;
        until = null;
        claim = false;
        return told(true, now);
    }

    /** One more remark was made on it. */
    boolean remarked(Instant now) {
        remarks++;
        return told(true, now);
    }

    /** True while a moderator other than {@code username} has it open. */
    boolean claimedByOther(String username, Instant now) {
        return claimed(now) && !byUsername.equals(username);
    }

    /** True while a moderator has it open. */
    boolean claimed(Instant now) {
        return claim && isLive(now);
    }

    String byName() {
        return byName;
    }

    WorkEvent event(UUID conference, Instant now) {
        return isLive(now)
                ? new WorkEvent(
                        questionId, conference, version, new OfficialRef(byUsername, byName), doing, until, remarks)
                : new WorkEvent(questionId, conference, version, null, null, null, remarks);
    }

    private boolean isBy(String username, Instant now) {
        return isLive(now) && byUsername.equals(username);
    }

    private boolean isLive(Instant now) {
        return until != null && until.isAfter(now);
    }

    private boolean told(boolean worthIt, Instant now) {
        if (worthIt) {
            version++;
            toldAt = now;
        }
        return worthIt;
    }
}
