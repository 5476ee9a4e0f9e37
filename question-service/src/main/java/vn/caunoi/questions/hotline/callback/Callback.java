package vn.caunoi.questions.hotline.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.question.Actor;

/** A caller who is to be told of an answer by telephone. */
@Entity
@Table(name = "callback")
class Callback {
    @Id
    private UUID id;

    private long version;
    private UUID conference;
    private UUID questionId;
    private UUID callId;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    private int attempts;
    private int revision;
    private Instant openedAt;
    private Instant lastAt;
    private String byUsername;
    private String byName;

    /** For Hibernate. */
    protected Callback() {}

    /**
     * @param question the caller's, also when it was merged into another
     * @param call the one in which the caller was noted; null when it is the question's own
     * @param revision of the answer to be told; 0 when there is none
     */
    Callback(UUID id, UUID conference, UUID question, UUID call, int revision, Instant now) {
        this.id = id;
        this.conference = conference;
        questionId = question;
        callId = call;
        open(revision, now);
    }

    /** There is something new to tell. What was tried for the former answer no longer counts. */
    void open(int newRevision, Instant now) {
        version++;
        state = CallbackState.TO_CALL;
        attempts = 0;
        revision = newRevision;
        openedAt = now;
        lastAt = null;
        byUsername = null;
        byName = null;
    }

    /** @throws Problem 409 {@code callback-done} when nothing more was to be done */
    void attempt(AttemptRequest.Outcome outcome, Actor by, Instant now) {
        if (state == CallbackState.DONE) {
            throw Problem.of(409, "callback-done");
        }
        version++;
        state = outcome.state();
        if (outcome != AttemptRequest.Outcome.DONE) {
            attempts++;
        }
        lastAt = now;
        byUsername = by.username();
        byName = by.displayName();
    }

    /** Whether it was opened for an earlier answer than this one. */
    boolean isBefore(int answerRevision) {
        return revision < answerRevision;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID question() {
        return questionId;
    }

    /** Null when the caller is the question's own. */
    UUID call() {
        return callId;
    }

    CallbackState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Null while nobody has tried. */
    Instant lastAt() {
        return lastAt;
    }

    /** Who tried last. */
    Optional<OfficialRef> by() {
        return byUsername == null ? Optional.empty() : Optional.of(new OfficialRef(byUsername, byName));
    }
}
