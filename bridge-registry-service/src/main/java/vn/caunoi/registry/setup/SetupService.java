package vn.caunoi.registry.setup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.registry.conference.ConferenceMaking;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.conference.NewConference;
import vn.caunoi.registry.people.PasswordRules;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.people.Username;
import vn.caunoi.registry.session.Credentials;

/** Puts the first conference and the first administrator into an empty hub, once. */
@ApplicationScoped
class SetupService {
    private final ConferenceService conferences;
    private final ConferenceMaking making;
    private final PersonService people;
    private final Passwords passwords;
    private final SetupCode code;
    private final Clock clock;

    SetupService(
            ConferenceService conferences,
            ConferenceMaking making,
            PersonService people,
            Passwords passwords,
            SetupCode code,
            Clock clock) {
        this.conferences = conferences;
        this.making = making;
        this.people = people;
        this.passwords = passwords;
        this.code = code;
        this.clock = clock;
    }

    boolean open() {
        return conferences.isEmpty();
    }

    /**
     * @throws Problem 409 {@code already-set-up} as soon as the hub knows a conference, 403 {@code wrong-setup-code}, 400
     *     {@code invalid} with the fields at fault
     */
    @Transactional
    ConferenceState setUp(FirstConference wanted) {
        if (!conferences.isEmptyForMe()) {
            throw Problem.of(409, "already-set-up");
        }
        if (!code.is(wanted.setupCode())) {
            throw Problem.of(403, "wrong-setup-code");
        }
        var username = check(wanted.admin());
        var conference =
                making.make(new NewConference(TypedText.stored(wanted.title()), wanted.startsAt(), null, null, null));
        people.add(new Person(
                administrator(conference.id(), username, wanted.admin()),
                passwords.hash(wanted.admin().password()),
                clock.instant()));
        return conference;
    }

    private static Username check(FirstConference.Admin admin) {
        var problem = Problem.of(400, "invalid");
        var username = Username.typed(admin.username());
        if (username.isEmpty()) {
            problem.field("admin.username", "username");
        }
        passwordFault(admin.password(), username.map(Username::value).orElse(""))
                .ifPresent(fault -> problem.field("admin.password", fault));
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return username.orElseThrow();
    }

    private static Optional<String> passwordFault(String password, String username) {
        // It opens nothing outside of demo mode.
        return Credentials.DEMO_PASSWORD.equals(password)
                ? Optional.of("password-too-common")
                : PasswordRules.fault(password, username);
    }

    private PersonState administrator(UUID conference, Username username, FirstConference.Admin admin) {
        return new PersonState(
                UuidV7.next(clock),
                1,
                conference,
                username.value(),
                TypedText.stored(admin.displayName()),
                Role.ADMIN,
                null,
                List.of(),
                false,
                true,
                null);
    }
}
