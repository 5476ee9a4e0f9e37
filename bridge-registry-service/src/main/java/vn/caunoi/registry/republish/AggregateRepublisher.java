package vn.caunoi.registry.republish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.Topic;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.outbox.Republisher;

/** Says again what each aggregate of one topic is, for a topic that lost its records or mixed up their order. */
public abstract class AggregateRepublisher implements Republisher {
    private final Topic topic;
    private final Outbox outbox;
    private final List<RecordsBeside> beside;

    protected AggregateRepublisher(Topic topic, Outbox outbox) {
        this(topic, outbox, List.of());
    }

    /** @param beside what stands beside aggregates, of any topic */
    protected AggregateRepublisher(Topic topic, Outbox outbox, List<RecordsBeside> beside) {
        this.topic = topic;
        this.outbox = outbox;
        this.beside =
                beside.stream().filter(records -> records.topic() == topic).toList();
    }

    /** The ids of all aggregates. */
    protected abstract List<UUID> ids();

    /** The state of one aggregate, which stays locked until the transaction ends; empty when there is none. */
    protected abstract Optional<OutboxRecord> current(UUID id);

    /** What to say of a key without an aggregate; empty to say nothing. */
    protected abstract Optional<OutboxRecord> gone(String key);

    /**
     * The version in an aggregate's own record; empty where it carries none.
     *
     * @throws IOException when it is no event of this topic
     */
    protected abstract OptionalLong version(byte[] value) throws IOException;

    @Override
    public final Topic topic() {
        return topic;
    }

    @Override
    public final OptionalLong version(String key, byte[] value) throws IOException {
        var records = besideOf(key);
        return records.isPresent() ? OptionalLong.of(records.get().version(value)) : version(value);
    }

    @Override
    public final void restate(String key) {
        var records = besideOf(key);
        QuarkusTransaction.requiringNew()
                .run(() -> records.map(of -> of.current(key).or(() -> of.gone(key)))
                        .orElseGet(() -> id(key).flatMap(this::current).or(() -> gone(key)))
                        .ifPresent(outbox::append));
    }

    /** One transaction each: halls and people number in the hundreds, and no lock is held for longer than needed. */
    @Override
    public final void restateAll() {
        QuarkusTransaction.requiringNew()
                .call(() -> Stream.concat(
                                ids().stream().map(UUID::toString),
                                beside.stream().flatMap(records -> records.keys().stream()))
                        .toList())
                .forEach(this::restate);
    }

    private Optional<RecordsBeside> besideOf(String key) {
        return beside.stream().filter(records -> records.isKey(key)).findFirst();
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
