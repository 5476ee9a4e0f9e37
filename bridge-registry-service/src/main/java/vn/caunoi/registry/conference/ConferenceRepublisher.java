package vn.caunoi.registry.conference;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.AggregateRepublisher;
import vn.caunoi.registry.republish.RecordsBeside;

@Singleton
class ConferenceRepublisher extends AggregateRepublisher {
    private final ConferenceRepository repository;

    ConferenceRepublisher(ConferenceRepository repository, Outbox outbox, @All List<RecordsBeside> beside) {
        super(Topic.CONFERENCES, outbox, beside);
        this.repository = repository;
    }

    @Override
    protected OptionalLong version(byte[] value) throws IOException {
        return OptionalLong.of(
                EventJson.read(value, ConferenceEvent.class).conference().version());
    }

    @Override
    protected List<UUID> ids() {
        return repository.ids();
    }

    @Override
    protected Optional<OutboxRecord> current(UUID id) {
        return repository.locked(id).map(conference -> ConferenceService.record(conference.event()));
    }

    @Override
    protected Optional<OutboxRecord> gone(String key) {
        return Optional.of(new OutboxRecord(Topic.CONFERENCES, key, null, ConferenceEvent.TYPE, null));
    }
}
