package vn.caunoi.registry.signincode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A code that was made for an account: good for ten minutes, for one use, and for five wrong tries at most. */
@Entity
@Table(name = "sign_in_code_log")
class SignInCode {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    @Id
    private UUID id;

    private UUID conference;
    private String forUsername;
    private String byUsername;
    private Instant at;
    private Instant expiresAt;
    private String hash;
    private int wrong;
    private Instant usedAt;

    /** For Hibernate. */
    protected SignInCode() {}

    /** @param hash of the code, by {@link vn.caunoi.registry.people.Passwords} */
    SignInCode(UUID id, UUID conference, String forUsername, String byUsername, String hash, Instant now) {
        this.id = id;
        this.conference = conference;
        this.forUsername = forUsername;
        this.byUsername = byUsername;
        this.hash = hash;
        at = now;
        expiresAt = now.plus(LIFE);
    }

    /** What a try is compared with; empty when it opens nothing any more. */
    Optional<String> hash(Instant now) {
        return now.isBefore(expiresAt) ? Optional.ofNullable(hash) : Optional.empty();
    }

    /** Somebody signed in with it. */
    void use(Instant now) {
        usedAt = now;
        hash = null;
    }

    /** Somebody tried another. */
    void miss() {
        wrong++;
        if (wrong >= TRIES) {
            hash = null;
        }
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Null until then. */
    Instant usedAt() {
        return usedAt;
    }
}
