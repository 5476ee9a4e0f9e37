package vn.caunoi.registry.invitation;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A link with which one person gets in once, to choose a password. One each: a new one takes its place. */
@Entity
class Invitation {
    @Id
    private UUID person;

    private String tokenHash;
    private String byUsername;
    private Instant at;
    private Instant expiresAt;

    /** For Hibernate. */
    protected Invitation() {}

    UUID person() {
        return person;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }
}
