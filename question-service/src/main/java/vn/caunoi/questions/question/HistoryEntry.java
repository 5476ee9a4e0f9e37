package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.outbox.SiblingRow;

/** One line of a question's history, to be read. It is written once, beside its event. */
@Entity
@Immutable
@Table(name = "question_history")
public class HistoryEntry {
    @Id
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

    /** What is stored of a change. */
    static SiblingRow row(QuestionChange change) {
        var after = change.after();
        var why = change.assignedWhy();
        return SiblingRow.of("question_history")
                .uuid("question_id", after.id())
                .number("version", after.version())
                .text("action", change.action())
                .text("by_username", change.by().username())
                .text("by_name", change.by().displayName())
                .time("at", change.at())
                .text("from_status", change.from())
                .text("to_status", after.status())
                .text("reason", change.reason())
                .text("note", change.note())
                .text("official", change.official())
                .text("assigned_why", why == null ? null : why.kind())
                .number("assigned_load", why == null ? null : why.load());
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
