package vn.caunoi.registry.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.inject.Singleton;

import vn.caunoi.contracts.Topic;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.AggregateRepublisher;

@Singleton
class SessionRepublisher extends AggregateRepublisher {
    private final EndedSessionRepository repository;
    private final Clock clock;

    SessionRepublisher(EndedSessionRepository repository, Outbox outbox, Clock clock) {
        super(Topic.SESSIONS, outbox);
        this.repository = repository;
        this.clock = clock;
    }

    /** None: a session ends once, and there is nothing to put in order. */
    @Override
    protected OptionalLong version(byte[] value) {
        return OptionalLong.empty();
    }

    @Override
    protected List<UUID> ids() {
        return repository.unexpiredIds(clock.instant());
    }

    @Override
    protected Optional<OutboxRecord> current(UUID session) {
        return repository.locked(session).map(ended -> SessionEnds.record(ended.event()));
    }

    /** Nothing: the topic forgets by age, and an end is never taken back. */
    @Override
    protected Optional<OutboxRecord> gone(String key) {
        return Optional.empty();
    }
}
