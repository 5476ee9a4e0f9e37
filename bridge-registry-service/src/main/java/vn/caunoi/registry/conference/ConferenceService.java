package vn.caunoi.registry.conference;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.people.PersonService;

/** The conferences of this hub; each change goes out as a {@link ConferenceEvent}. */
@ApplicationScoped
@Transactional
public class ConferenceService {
    private final ConferenceRepository repository;
    private final PersonService people;
    private final Outbox outbox;
    private final Clock clock;

    ConferenceService(ConferenceRepository repository, PersonService people, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * True while the hub knows no conference at all. Whoever else wants to put the first one into it, on whichever
     * replica, waits until this transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isEmptyForMe() {
        repository.lockFirst();
        return isEmpty();
    }

    /** True while the hub knows no conference at all. */
    public boolean isEmpty() {
        return repository.count() == 0;
    }

    public void add(Conference conference) {
        repository.persist(conference);
        append(conference.event());
    }

    /** The conference, unchanged by others until the caller's transaction ends. @throws Problem 404 */
    public ConferenceState hold(UUID id) {
        return repository.locked(id).orElseThrow(ConferenceService::unknown).state();
    }

    /** Lets topics be answered by whom {@code named} says. @param named only what differs from what holds */
    public void route(UUID id, List<TopicRouting> named) {
        var conference = repository.locked(id).orElseThrow(ConferenceService::unknown);
        conference.route(named, clock.instant()).ifPresent(this::append);
    }

    /** The conference as it stands, and locked until the transaction ends; empty when there is none. */
    Optional<Conference> locked(UUID id) {
        return repository.locked(id);
    }

    public boolean exists(UUID id) {
        return repository.findByIdOptional(id).isPresent();
    }

    /** @throws Problem 404 when there is none of that id */
    public ConferenceState get(UUID id) {
        return repository
                .findByIdOptional(id)
                .orElseThrow(ConferenceService::unknown)
                .state();
    }

    public List<UUID> ids() {
        return repository.ids();
    }

    List<ConferenceState> all() {
        return repository.newestFirst().stream().map(Conference::state).toList();
    }

    ConferenceState move(UUID id, EntityVersion version, ConferencePhase next) {
        return change(id, version, conference -> conference.moveTo(next, clock.instant()));
    }

    /** @throws Problem 400 where {@link ApprovalCheck} or {@link TargetCheck} finds a fault */
    ConferenceState settle(UUID id, EntityVersion version, ConferenceSettings settings) {
        return change(id, version, conference -> {
            new ApprovalCheck(conference.scheme(), people.of(id)).require(settings.approvals());
            new TargetCheck(conference.scheme()).require(settings.targets());
            return conference.settle(settings, clock.instant());
        });
    }

    ConferenceState describe(UUID id, EntityVersion version, ConferenceDetails details) {
        return change(id, version, conference -> conference.describe(details, clock.instant()));
    }

    /**
     * @throws TopicsFixed 409, when one is missing although the conference has begun
     * @throws Problem 409 {@code topic-in-use}, when a missing one is approved, has targets, or is answered by somebody
     */
    ConferenceState classify(UUID id, EntityVersion version, List<ConferenceTopic> topics) {
        return change(id, version, conference -> conference.classify(topics, answered(id), clock.instant()));
    }

    ConferenceState plan(UUID id, EntityVersion version, List<AgendaItem> agenda) {
        return change(id, version, conference -> conference.plan(agenda, clock.instant()));
    }

    /** What was published is read under another key from now on. @throws Problem 404, 412 */
    public ConferenceState renewReadingKey(UUID id, EntityVersion version) {
        return change(id, version, conference -> Optional.of(conference.renewReadingKey(clock.instant())));
    }

    /** Gives the conference a key to be read by, if it was made before there were any. */
    void openForReading(UUID id) {
        repository
                .locked(id)
                .flatMap(conference -> conference.openForReading(clock.instant()))
                .ifPresent(this::append);
    }

    private ConferenceState change(
            UUID id, EntityVersion version, Function<Conference, Optional<ConferenceEvent>> change) {
        var conference = repository.locked(id).orElseThrow(ConferenceService::unknown);
        version.requireMatch(conference.version());
        change.apply(conference).ifPresent(this::append);
        return conference.state();
    }

    /** Codes of the topics that somebody answers. */
    private Set<String> answered(UUID conference) {
        return people.of(conference).stream()
                .flatMap(person -> person.topics().stream())
                .collect(Collectors.toSet());
    }

    private void append(ConferenceEvent event) {
        outbox.append(record(event));
    }

    static OutboxRecord record(ConferenceEvent event) {
        return new OutboxRecord(
                Topic.CONFERENCES, event.conference().id().toString(), null, ConferenceEvent.TYPE, event);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
