package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.QuestionStatus;

/** One line of a question's history. Written once. */
@Entity
@Immutable
@Table(name = "question_history")
public class HistoryEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID questionId;
    private long version;

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

    @Enumerated(EnumType.STRING)
    private AssignmentKind assignedWhy;

    private Integer assignedLoad;

    /** For Hibernate. */
    protected HistoryEntry() {}

    HistoryEntry(QuestionChange change) {
        questionId = change.after().id();
        version = change.after().version();
        action = change.action();
        byUsername = change.by().username();
        byName = change.by().displayName();
        at = change.at();
        fromStatus = change.from();
        toStatus = change.after().status();
        reason = change.reason();
        note = change.note();
        official = change.official();
        var why = change.assignedWhy();
        assignedWhy = why == null ? null : why.kind();
        assignedLoad = why == null ? null : why.load();
    }

    /** The question's version then; several entries share one where an act does not raise it. */
    public long version() {
        return version;
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

    /** Why the official got it; null unless somebody got it thereby. */
    public AssignmentReason assignedWhy() {
        return assignedWhy == null ? null : new AssignmentReason(assignedWhy, assignedLoad);
    }
}
