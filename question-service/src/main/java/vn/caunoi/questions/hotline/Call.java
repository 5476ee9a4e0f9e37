package vn.caunoi.questions.hotline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Caller;

/** A call to the hotline and what came of it. */
@Entity
@Table(name = "hotline_call")
public class Call {
    @Id
    private UUID id;

    private UUID conference;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    private Instant at;
    private String byUsername;
    private String byName;
    private String hallCode;
    private String hallName;
    private UUID questionId;
    private boolean recognised;

    @Embedded
    private Caller caller;

    private String note;
    private UUID key;
    private byte[] request;

    /** For Hibernate. */
    protected Call() {}

    /** @param id a UUIDv7, which places it among the others */
    Call(UUID id, UUID conference, CallOutcome outcome, Actor by, Instant at) {
        this.id = id;
        this.conference = conference;
        this.outcome = outcome;
        byUsername = by.username();
        byName = by.displayName();
        this.at = at;
    }

    /**
     * @param hall null when it was not said
     * @param caller null when nothing was noted
     */
    Call from(HallRef hall, Caller caller) {
        hallCode = hall == null ? null : hall.code();
        hallName = hall == null ? null : hall.name();
        this.caller = caller;
        return this;
    }

    /** @param known the question was there before: its slip had come in */
    Call about(UUID question, boolean known) {
        questionId = question;
        recognised = known;
        return this;
    }

    Call noting(String words) {
        note = words;
        return this;
    }

    /** What was sent, to tell whether it comes again. */
    Call under(UUID idempotencyKey, byte[] hash) {
        key = idempotencyKey;
        request = hash.clone();
        return this;
    }

    boolean cameAs(byte[] hash) {
        return Arrays.equals(request, hash);
    }

    public UUID id() {
        return id;
    }

    CallOutcome outcome() {
        return outcome;
    }

    Instant at() {
        return at;
    }

    OfficialRef by() {
        return new OfficialRef(byUsername, byName);
    }

    Optional<HallRef> hall() {
        return hallCode == null ? Optional.empty() : Optional.of(new HallRef(hallCode, hallName));
    }

    /** Null when it concerns none. */
    public UUID question() {
        return questionId;
    }

    public boolean recognised() {
        return recognised;
    }

    /** Whether the caller waits for what comes of a question that was there before the call. */
    public boolean waits() {
        return recognised || outcome == CallOutcome.JOINED;
    }

    /** Null when nothing was noted. */
    public Caller caller() {
        return caller;
    }

    String note() {
        return note;
    }
}
