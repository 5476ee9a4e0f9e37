package vn.caunoi.registry.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jakarta.inject.Singleton;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.AggregateRepublisher;

@Singleton
class PersonRepublisher extends AggregateRepublisher {
    private final PersonRepository repository;

    PersonRepublisher(PersonRepository repository, Outbox outbox) {
        super(Topic.PEOPLE, outbox);
        this.repository = repository;
    }

    @Override
    protected OptionalLong version(byte[] value) throws IOException {
        return OptionalLong.of(EventJson.read(value, PersonEvent.class).person().version());
    }

    @Override
    protected List<UUID> ids() {
        return repository.ids();
    }

    @Override
    protected Optional<OutboxRecord> current(UUID id) {
        return repository.locked(id).map(person -> PersonService.record(person.event()));
    }

    @Override
    protected Optional<OutboxRecord> gone(String key) {
        return Optional.of(new OutboxRecord(Topic.PEOPLE, key, null, PersonEvent.TYPE, null));
    }
}
