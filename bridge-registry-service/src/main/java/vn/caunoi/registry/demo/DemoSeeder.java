package vn.caunoi.registry.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.bridgepoint.BridgePoint;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.Conference;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.session.Credentials;

/** Fills an empty hub with a conference that is live, whose officials are all on duty. */
@ApplicationScoped
class DemoSeeder {
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final PersonService people;
    private final Passwords passwords;
    private final Clock clock;

    DemoSeeder(
            ConferenceService conferences,
            BridgePointService halls,
            PersonService people,
            Passwords passwords,
            Clock clock) {
        this.conferences = conferences;
        this.halls = halls;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Does nothing when the hub knows a conference already. */
    @Transactional
    void seed(DemoConference demo, Instant startsAt) {
        // Two replicas that start on one empty database: the second waits, and finds it filled.
        if (!conferences.isEmptyForMe()) {
            return;
        }
        var id = UuidV7.next(clock);
        var now = clock.instant();
        conferences.add(new Conference(
                id, demo.title(), startsAt, ConferencePhase.LIVE, demo.hotline(), demo.topics(), List.of(), now));
        demo.bridgePoints()
                .forEach(hall -> halls.add(new BridgePoint(
                        UuidV7.next(clock),
                        id,
                        hall.code(),
                        hall.name(),
                        hall.provincial(),
                        hall.communes(),
                        hall.communeNames(),
                        now)));
        // One hash for all: they share a published password, and hashing it fifty times would delay the first start.
        var hash = passwords.hash(Credentials.DEMO_PASSWORD);
        demo.people().forEach(account -> people.add(new Person(person(id, account), hash, now)));
    }

    private PersonState person(UUID conference, DemoConference.Account account) {
        return new PersonState(
                UuidV7.next(clock),
                1,
                conference,
                account.username(),
                account.displayName(),
                account.role(),
                account.bridgePoint(),
                account.topics(),
                account.role() == Role.OFFICIAL,
                true);
    }
}
