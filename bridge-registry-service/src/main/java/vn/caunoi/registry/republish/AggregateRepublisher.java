package vn.caunoi.registry.republish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.Topic;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.outbox.Republisher;

/** Says again what each aggregate of one topic is, for a topic that lost its records or mixed up their order. */
public abstract class AggregateRepublisher implements Republisher {
    private final Topic topic;
    private final Outbox outbox;

    protected AggregateRepublisher(Topic topic, Outbox outbox) {
        this.topic = topic;
        this.outbox = outbox;
    }

    /** The ids of all aggregates. */
    protected abstract List<UUID> ids();

    /** The state of one aggregate, which stays locked until the transaction ends; empty when there is none. */
    protected abstract Optional<OutboxRecord> current(UUID id);

    /** What to say of a key without an aggregate; empty to say nothing. */
    protected abstract Optional<OutboxRecord> gone(String key);

    @Override
    public final Topic topic() {
        return topic;
    }

    @Override
    public final void restate(String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> id(key).flatMap(this::current).or(() -> gone(key)).ifPresent(outbox::append));
    }

    /** One transaction each: halls and people number in the hundreds, and no lock is held for longer than needed. */
    @Override
    public final void restateAll() {
        QuarkusTransaction.requiringNew().call(this::ids).forEach(id -> restate(id.toString()));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
