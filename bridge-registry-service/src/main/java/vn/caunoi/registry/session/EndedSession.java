package vn.caunoi.registry.session;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.registry.SessionEvent;

/** A session that somebody ended; kept until the last token of it would have ended by itself. */
@Entity
@Table(name = "ended_session")
class EndedSession {
    @Id
    private UUID session;

    private Instant endedAt;
    private Instant expiresAt;

    protected EndedSession() {}

    EndedSession(UUID session, Instant endedAt, Instant expiresAt) {
        this.session = session;
        this.endedAt = endedAt;
        this.expiresAt = expiresAt;
    }

    SessionEvent event() {
        return new SessionEvent(session, endedAt, expiresAt);
    }
}
