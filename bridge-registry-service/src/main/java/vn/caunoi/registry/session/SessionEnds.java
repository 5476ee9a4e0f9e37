package vn.caunoi.registry.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/** The book of sessions that ended before their time; each end goes out as a {@link SessionEvent}. */
@ApplicationScoped
@Transactional
class SessionEnds {
    // A renewal that is under way while the session ends may sign a last token a moment later.
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final EndedSessionRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    SessionEnds(EndedSessionRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends a session with all tokens that renewals made of it; ending it again changes nothing. */
    SessionEvent end(UUID session) {
        var now = clock.instant();
        var event = new SessionEvent(session, now, now.plus(SessionToken.LIFE).plus(MARGIN));
        repository.deleteExpired(now);
        if (repository.add(session, event.endedAt(), event.expiresAt())) {
            outbox.append(record(event));
        }
        return event;
    }

    boolean isEnded(UUID session) {
        return repository.findByIdOptional(session).isPresent();
    }

    /** The ended sessions whose tokens might still be shown. */
    List<SessionEvent> unexpired() {
        return repository.unexpired(clock.instant()).stream()
                .map(EndedSession::event)
                .toList();
    }

    static OutboxRecord record(SessionEvent event) {
        return new OutboxRecord(Topic.SESSIONS, event.session().toString(), null, SessionEvent.TYPE, event);
    }
}
