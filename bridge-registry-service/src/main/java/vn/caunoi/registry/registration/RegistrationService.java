package vn.caunoi.registry.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.preparation.PreparationService;

/** What the halls say of themselves before the day. It stays in this database: no event tells of it. */
@ApplicationScoped
@Transactional
public class RegistrationService {
    private final RegistrationRepository repository;
    private final BridgePointService halls;
    private final PreparationService preparations;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository repository, BridgePointService halls, PreparationService preparations, Clock clock) {
        this.repository = repository;
        this.halls = halls;
        this.preparations = preparations;
        this.clock = clock;
    }

    /** The provincial hall, then the others by code. */
    public List<PreparedHall> of(UUID conference) {
        var asked = preparations.of(conference);
        var told = repository.toldOf(conference);
        return halls.of(conference).stream()
                .map(hall -> new PreparedHall(hall, told.getOrDefault(hall.id(), Registered.NOTHING), asked))
                .toList();
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    public PreparedHall get(UUID conference, String code) {
        var hall = halls.get(conference, code);
        var told =
                repository.findByIdOptional(hall.id()).map(Registration::told).orElse(Registered.NOTHING);
        return new PreparedHall(hall, told, preparations.of(conference));
    }

    /** Who sees to the line in each hall that has named somebody, by the hall's id. */
    public Map<UUID, Contact> lineContacts(UUID conference) {
        var contacts = new HashMap<UUID, Contact>();
        repository.toldOf(conference).forEach((hall, told) -> told.content().contacts().stream()
                .filter(Contact::line)
                .findFirst()
                .ifPresent(contact -> contacts.put(hall, contact)));
        return contacts;
    }

    /**
     * @param by who says it, as people read it
     * @throws Problem 404 when the conference has no hall of that code, 412 when it has another version, 400 with the fields
     *     at fault
     */
    PreparedHall say(UUID conference, String code, EntityVersion version, RegistrationChange change, String by) {
        var hall = halls.get(conference, code);
        var asked = preparations.of(conference);
        var registration = repository.locked(hall.id());
        version.requireMatch(registration.version());
        var content = change.checked(asked.categories(), registration.told().content());
        registration.say(content, change.acknowledged(), change.ready(), asked.categories(), by, clock.instant());
        return new PreparedHall(hall, registration.told(), asked);
    }

    /** Keeps since when all checks of the hall's rehearsal are ticked; null: they are not. */
    public void tested(UUID hall, Instant since) {
        repository.locked(hall).tested(since);
    }
}
