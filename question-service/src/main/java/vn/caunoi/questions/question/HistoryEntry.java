package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionStatus;

/** One line of a question's history. Written once. */
@Entity
@Immutable
@Table(name = "question_history")
public class HistoryEntry {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String byUsername;
    private String byName;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private QuestionStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private QuestionStatus toStatus;

    private String reason;
    private String note;
    private String official;

    @Embeddable
    record Key(UUID questionId, long version) {}

    /** For Hibernate. */
    protected HistoryEntry() {}

    HistoryEntry(QuestionChange change) {
        key = new Key(change.after().id(), change.after().version());
        action = change.action();
        byUsername = change.by().username();
        byName = change.by().displayName();
        at = change.at();
        fromStatus = change.from();
        toStatus = change.after().status();
        reason = change.reason();
        note = change.note();
        official = change.official();
    }

    public long version() {
        return key.version();
    }

    public Action action() {
        return action;
    }

    public Actor by() {
        return byName == null ? Actor.ROUTING : new Actor(byUsername, byName);
    }

    public Instant at() {
        return at;
    }

    public QuestionStatus from() {
        return fromStatus;
    }

    public QuestionStatus to() {
        return toStatus;
    }

    public String reason() {
        return reason;
    }

    public String note() {
        return note;
    }
}
