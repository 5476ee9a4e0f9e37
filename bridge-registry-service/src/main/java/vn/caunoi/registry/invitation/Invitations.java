package vn.caunoi.registry.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.people.PasswordRules;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.PersonService;

/** Makes one-time links and temporary passwords, and lets in who comes with a link. */
@ApplicationScoped
public class Invitations {
    /** Long enough for paper to reach every hall. */
    static final Duration LIFE = Duration.ofDays(14);

    private final InvitationRepository repository;
    private final PersonService people;
    private final Passwords passwords;
    private final Clock clock;

    Invitations(InvitationRepository repository, PersonService people, Passwords passwords, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What was made, to be handed over and then forgotten. @param password null where only a link was asked for */
    record Made(PersonState person, Token token, String password, Instant expiresAt) {}

    /**
     * A new link, which takes the place of a former one; the password that the person has stays until the link is used. For
     * paper also a temporary password, which takes the place of the one that the person has, and ends their sessions.
     *
     * @throws Problem 404 when the conference has no such person, 409 {@code account-disabled}, 409 {@code own-account}
     */
    @Transactional
    Made make(String username, boolean printed, Viewer by) {
        var person = people.get(by.conference(), username);
        if (person.username().equals(by.username())) {
            throw Problem.of(409, "own-account");
        }
        if (!person.enabled()) {
            throw Problem.of(409, "account-disabled");
        }
        var now = clock.instant();
        var until = now.plus(LIFE);
        var token = Token.make();
        // The link before the person, as for who accepts one: who does both at once waits, and does not lock up.
        repository.put(person.id(), token, by.username(), now, until);
        String password = null;
        if (printed) {
            password = TemporaryPassword.make();
            people.lendPassword(person.id(), passwords.hash(password), until);
        }
        return new Made(person, token, password, until);
    }

    /** Whom the link is for. @throws Problem 410 {@code invitation-over} for one that opens nothing, or never did */
    @Transactional
    public PersonState look(String token) {
        return repository
                .open(new Token(token), clock.instant())
                .map(Invitation::person)
                .flatMap(people::byId)
                .filter(PersonState::enabled)
                .orElseThrow(Invitations::over);
    }

    /**
     * Uses the link up: the person has that password from now on, and whatever sessions they had end.
     *
     * @throws Problem 410 {@code invitation-over}, 400 {@code invalid} where {@link PasswordRules} finds a fault
     */
    @Transactional
    public PersonState accept(String token, String password) {
        var invitation = repository.locked(new Token(token), clock.instant()).orElseThrow(Invitations::over);
        var person =
                people.byId(invitation.person()).filter(PersonState::enabled).orElseThrow(Invitations::over);
        PasswordRules.fault(password, person.username()).ifPresent(fault -> {
            throw Problem.of(400, "invalid").field("password", fault);
        });
        repository.delete(invitation);
        people.choosePassword(person.id(), passwords.hash(password));
        return person;
    }

    /** The person's link, if there is one, opens nothing any more. */
    @Transactional
    public void end(PersonState person) {
        repository.end(person.id());
    }

    private static Problem over() {
        return Problem.of(410, "invitation-over");
    }
}
