package vn.caunoi.registry.testing;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import vn.caunoi.registry.conference.ConferenceTopic;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;

/** Makes a conference for one test alone, so that tests need no order. */
@ApplicationScoped
public class Hub {
    public static final String PASSWORD = "mật khẩu để thử";

    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final PersonService people;
    private final Passwords passwords;
    private final Clock clock;

    Hub(
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

    /** A live conference with two halls and a person of each kind that the tests need. */
    @Transactional
    public TestConference conference() {
        var now = clock.instant();
        var test = new TestConference(
                UuidV7.next(clock), UUID.randomUUID().toString().substring(0, 8));
        conferences.add(new Conference(
                test.id(),
                "Hội nghị thử",
                now,
                ConferencePhase.LIVE,
                "0999 000 001",
                List.of(new ConferenceTopic("SEALS", "Dấu"), new ConferenceTopic("OTHER", "Khác")),
                List.of(),
                now));
        halls.add(new BridgePoint(
                UuidV7.next(clock), test.id(), "731", "Thành phố Biên Hòa", false, 30, List.of("phường Cầu Mơ"), now));
        halls.add(new BridgePoint(UuidV7.next(clock), test.id(), "75", "Hội trường Tỉnh ủy", true, 0, List.of(), now));
        add(test, test.clerk(), Role.CLERK, "731", List.of());
        add(test, test.official(), Role.OFFICIAL, null, List.of("SEALS"));
        add(test, test.otherOfficial(), Role.OFFICIAL, null, List.of("OTHER"));
        add(test, test.moderator(), Role.MODERATOR, null, List.of());
        add(test, test.admin(), Role.ADMIN, null, List.of());
        return test;
    }

    /** One more person of the conference, who sits in no hall. @return the username */
    @Transactional
    public String add(TestConference test, String role) {
        return add(test, role, null);
    }

    /** The same in a hall. */
    @Transactional
    public String add(TestConference test, String role, String hall) {
        var username = role.toLowerCase(Locale.ROOT) + "." + test.mark();
        add(test, username, Role.valueOf(role), hall, List.of());
        return username;
    }

    private void add(TestConference test, String username, Role role, String hall, List<String> topics) {
        var person = new PersonState(
                UuidV7.next(clock),
                1,
                test.id(),
                username,
                "Nguyễn Thị Mẫu – " + role,
                role,
                hall,
                topics,
                role == Role.OFFICIAL,
                true);
        people.add(new Person(person, passwords.hash(PASSWORD), clock.instant()));
    }
}
