package vn.caunoi.registry.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/** The people of a conference; each change goes out as a {@link PersonEvent}. */
@ApplicationScoped
@Transactional
public class PersonService {
    private final PersonRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    PersonService(PersonRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void add(Person person) {
        repository.persist(person);
        outbox.append(record(person.event()));
    }

    /** The account of that name in any conference: names are unique in the hub. */
    public Optional<Person> named(Username username) {
        return repository.named(username);
    }

    /** Names of the accounts that may not sign in. */
    List<String> disabledUsernames() {
        return repository.disabledUsernames();
    }

    /** All people of that conference by username. */
    public List<PersonState> of(UUID conference) {
        return repository.of(conference).stream().map(Person::state).toList();
    }

    /** @throws Problem 404 when the conference has no such person */
    public PersonState get(UUID conference, String username) {
        return Username.typed(username)
                .flatMap(repository::named)
                .map(Person::state)
                .filter(person -> person.conference().equals(conference))
                .orElseThrow(PersonService::unknown);
    }

    PersonState duty(UUID conference, String username, boolean on) {
        return change(conference, username, person -> person.duty(on, clock.instant()));
    }

    PersonState enable(UUID conference, String username, boolean on) {
        return change(conference, username, person -> person.enable(on, clock.instant()));
    }

    private PersonState change(UUID conference, String username, Function<Person, Optional<PersonEvent>> change) {
        var person = Username.typed(username)
                .flatMap(name -> repository.lockedNamed(conference, name))
                .orElseThrow(PersonService::unknown);
        change.apply(person).map(PersonService::record).ifPresent(outbox::append);
        return person.state();
    }

    static OutboxRecord record(PersonEvent event) {
        return new OutboxRecord(Topic.PEOPLE, event.person().id().toString(), null, PersonEvent.TYPE, event);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
