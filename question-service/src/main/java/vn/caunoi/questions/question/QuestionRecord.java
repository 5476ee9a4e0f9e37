package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionLink;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.Supplement;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.outbox.SiblingRow;

/**
 * What is kept of a question, and how it reads. What may happen to it is {@link Question}'s to say. Lists are replaced, never
 * changed, so Hibernate needs no copies of them to see what is new.
 */
@MappedSuperclass
abstract class QuestionRecord {
    @Id
    UUID id;

    UUID conference;
    long counter;
    String number;
    long version;

    @Enumerated(EnumType.STRING)
    QuestionStatus status;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String hallCode;
    String hallName;
    String topicCode;
    String topicLabel;
    String text;
    String original;
    String folded;
    boolean urgent;
    boolean confidential;
    /** Ticked by who asked, whatever the text says. */
    boolean markedPrivate;

    String initials;
    String slip;
    String officialUsername;
    String officialName;
    List<String> advisers;
    List<String> approvers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Supplement> supplements;

    @Embedded
    GivenAnswer answer;

    /** What the answer says, as it is matched. */
    String answerFolded;

    boolean owed;
    /** While an answer waits for approval: whether it then goes to all bridge points. */
    boolean publishApproved;

    String reason;
    /** While it waits for information or is merged: what it was before. */
    @Enumerated(EnumType.STRING)
    QuestionStatus resumesAs;

    Boolean clear;
    UUID parentId;
    String parentNumber;

    @Enumerated(EnumType.STRING)
    QuestionLink.Origin parentKind;

    UUID mergedInto;
    String mergedNumber;
    /** The question with which it came along, when that one was merged; null when it was merged itself. */
    UUID mergedVia;

    /** What gave it to its official, and how much they held then. */
    @Enumerated(EnumType.STRING)
    AssignmentKind assignedWhy;

    Integer assignedLoad;
    /** Nobody took it in time: the moderators shall see to it. */
    boolean escalated;
    /** Ticked by who asked: what it says of the line is to be reported as an incident, too. */
    boolean reportsLine;

    /** Since when it waits to be taken by whoever has it, or had it before it was handed on. */
    Instant waitsSince;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Pause> pauses;

    Instant takeUpBy;
    /** The conference's version by which it was last reckoned when it is late. */
    long reckonedBy;

    @Transient
    Deadlines.Reckoning reckoning;

    Instant askedAt;
    /** The {@code traceparent} of the request that asked it. */
    String askedTrace;

    Instant assignedAt;
    Instant takenAt;
    Instant publishedAt;
    Instant dueAt;
    Instant promisedFor;

    @Embedded
    Asker asker;

    @Embedded
    Caller caller;

    /** How many halls ask it; kept by {@link Tallies} for sorting. */
    @Column(insertable = false, updatable = false)
    int weight;

    /** Kept by the database for sorting. */
    @Column(insertable = false, updatable = false)
    long urgency;

    @Column(insertable = false, updatable = false)
    String hallPlace;

    /** As events carry it: without who asked or called. */
    public QuestionState state() {
        return new QuestionState(
                id,
                version,
                number,
                status,
                channel,
                conference,
                hall(),
                topicCode == null ? null : new TopicRef(topicCode, topicLabel),
                text,
                original,
                urgent,
                confidential,
                official(),
                advisers,
                approvers,
                answer == null ? null : answer.toAnswer(),
                mergedInto,
                reason,
                askedAt,
                assignedAt,
                takenAt,
                publishedAt,
                dueAt,
                supplements,
                owed ? true : null,
                promisedFor,
                clear,
                parentId == null ? null : new QuestionLink(parentId, parentNumber, parentKind),
                mergedNumber,
                initials,
                slip,
                takeUpBy,
                assignedWhy(),
                escalated ? true : null,
                reportsLine ? true : null);
    }

    /** As it is stored when it is asked; what comes only later has the table's defaults. */
    SiblingRow row() {
        var who = asker == null ? new Asker(null, null) : asker;
        var calling = caller == null ? new Caller(null, null, null, null, null) : caller;
        return SiblingRow.of("question")
                .uuid("id", id)
                .uuid("conference", conference)
                .number("counter", counter)
                .text("number", number)
                .number("version", version)
                .text("status", status)
                .text("channel", channel)
                .text("hall_code", hallCode)
                .text("hall_name", hallName)
                .text("topic_code", topicCode)
                .text("topic_label", topicLabel)
                .text("text", text)
                .text("original", original)
                .text("folded", folded)
                .bool("urgent", urgent)
                .bool("confidential", confidential)
                .bool("marked_private", markedPrivate)
                .text("initials", initials)
                .text("slip", slip)
                .uuid("parent_id", parentId)
                .text("parent_number", parentNumber)
                .text("parent_kind", parentKind)
                .bool("reports_line", reportsLine)
                .time("take_up_by", takeUpBy)
                .time("due_at", dueAt)
                .number("reckoned_by", reckonedBy)
                .time("asked_at", askedAt)
                .text("asked_trace", askedTrace)
                .text("asker_name", who.name())
                .text("asker_commune", who.commune())
                .text("caller_name", calling.name())
                .text("caller_role", calling.role())
                .text("caller_commune", calling.commune())
                .text("caller_phone", calling.phone())
                .bool("caller_callback", calling.callback());
    }

    public UUID id() {
        return id;
    }

    public UUID conference() {
        return conference;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    /** Its place in the conference, in the order in which numbers were drawn. */
    public long counter() {
        return counter;
    }

    public QuestionStatus status() {
        return status;
    }

    /** How many halls ask it, as of when it was read. */
    public int weight() {
        return weight;
    }

    /** The lower the sooner it wants an answer, as of when it was read. */
    public long urgency() {
        return urgency;
    }

    /** Sorts as the halls' codes do, as of when it was read. */
    public String hallPlace() {
        return hallPlace;
    }

    /** Null while it is not classified. */
    public String topicCode() {
        return topicCode;
    }

    /** The hall that asked it first. */
    public HallRef hall() {
        return new HallRef(hallCode, hallName);
    }

    public Instant askedAt() {
        return askedAt;
    }

    void askedIn(String traceparent) {
        askedTrace = traceparent;
    }

    /** The {@code traceparent} of the request that asked it; null where that was not noted. */
    public String askedTrace() {
        return askedTrace;
    }

    /** Null while nobody holds it. */
    public OfficialRef official() {
        return officialUsername == null ? null : new OfficialRef(officialUsername, officialName);
    }

    /** Why its official holds it; null while nobody does, and where it was given before this was noted. */
    public AssignmentReason assignedWhy() {
        return assignedWhy == null ? null : new AssignmentReason(assignedWhy, assignedLoad);
    }

    /** True while it waits for the moderators because nobody took it in time. */
    public boolean escalated() {
        return escalated;
    }

    /** Since when it waits to be taken by whoever has it, or had it before it was handed on; null when it does not. */
    public Instant waitsSince() {
        return waitsSince;
    }

    /** When its clock stood still, in order. */
    public List<Pause> pauses() {
        return pauses;
    }

    /** The main question's id; null unless it is merged. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** The question with which it was merged along; null when it was merged itself, or not at all. */
    public UUID mergedVia() {
        return mergedVia;
    }

    /** Null when none was noted. */
    public Asker asker() {
        return asker;
    }

    /** Null unless it was called in. */
    public Caller caller() {
        return caller;
    }
}
