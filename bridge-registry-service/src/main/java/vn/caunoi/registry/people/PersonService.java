package vn.caunoi.registry.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
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

    /** All people of that conference by username, and how they get in. */
    List<Account> accounts(UUID conference) {
        return repository.of(conference).stream().map(Person::account).toList();
    }

    /** @throws Problem 404 when the conference has no such person */
    public Account account(UUID conference, String username) {
        return Username.typed(username)
                .flatMap(repository::named)
                .map(Person::account)
                .filter(account -> account.person().conference().equals(conference))
                .orElseThrow(PersonService::unknown);
    }

    public Optional<PersonState> byId(UUID id) {
        return repository.findByIdOptional(id).map(Person::state);
    }

    /** Of those names, the ones that another conference's people have: names are unique in the hub. */
    public Set<String> takenElsewhere(UUID conference, Collection<String> usernames) {
        return usernames.isEmpty() ? Set.of() : repository.takenElsewhere(conference, usernames);
    }

    /**
     * Adds and changes people of that conference.
     *
     * @param wanted by username; new ones are enabled, on duty where they are officials, and have no password yet
     */
    public void describe(UUID conference, Map<String, PersonDetails> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var known = repository.lockedOf(conference).stream()
                .collect(Collectors.toMap(person -> person.state().username(), Function.identity()));
        wanted.forEach((username, details) -> {
            var person = known.get(username);
            if (person == null) {
                add(new Person(newcomer(conference, username, details), null, now));
            } else {
                person.describe(details, now).map(PersonService::record).ifPresent(outbox::append);
            }
        });
    }

    private PersonState newcomer(UUID conference, String username, PersonDetails details) {
        return new PersonState(
                UuidV7.next(clock),
                1,
                conference,
                username,
                details.displayName(),
                details.role(),
                details.bridgePoint(),
                details.topics(),
                details.role() == Role.OFFICIAL,
                true,
                null);
    }

    /** The person chose that password; their sessions end. @param hash by {@link Passwords} */
    public void choosePassword(UUID id, String hash) {
        var person = repository.locked(id).orElseThrow(PersonService::unknown);
        outbox.append(record(person.choosePassword(hash, clock.instant())));
    }

    /** The person gets that password to begin with; their sessions end. @param hash by {@link Passwords} */
    public void lendPassword(UUID id, String hash, Instant until) {
        var person = repository.locked(id).orElseThrow(PersonService::unknown);
        outbox.append(record(person.lendPassword(hash, until, clock.instant())));
    }

    /** Notes that the person signed in just now. */
    public void signedIn(UUID id) {
        repository.locked(id).ifPresent(person -> person.signedIn(clock.instant()));
    }

    /** From when on sessions are good, by username, where some that could be shown are not. */
    Map<String, Instant> sessionsSince() {
        return repository.sessionsSince(clock.instant().minus(SessionToken.LIFE));
    }

    Account duty(UUID conference, String username, boolean on) {
        return change(conference, username, person -> person.duty(on, clock.instant()));
    }

    Account enable(UUID conference, String username, boolean on) {
        return change(conference, username, person -> person.enable(on, clock.instant()));
    }

    /** Gives all people of {@code from} to {@code to}, which has the halls that they are in. */
    public void moveAll(UUID from, UUID to) {
        repository.lockedOf(from).forEach(person -> outbox.append(record(person.moveTo(to, clock.instant()))));
    }

    private Account change(UUID conference, String username, Function<Person, Optional<PersonEvent>> change) {
        var person = Username.typed(username)
                .flatMap(name -> repository.lockedNamed(conference, name))
                .orElseThrow(PersonService::unknown);
        change.apply(person).map(PersonService::record).ifPresent(outbox::append);
        return person.account();
    }

    static OutboxRecord record(PersonEvent event) {
        return new OutboxRecord(Topic.PEOPLE, event.person().id().toString(), null, PersonEvent.TYPE, event);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
