package vn.caunoi.registry.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.EndedSessions;
import vn.caunoi.kit.session.NotSignedIn;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.people.Username;
import vn.caunoi.registry.session.SignInThrottle.Attempt;
import vn.caunoi.registry.signincode.SignInCodes;

/** Who may begin a session, and what becomes of it. */
@ApplicationScoped
class SessionService {
    private final PersonService people;
    private final BridgePointService halls;
    private final Credentials credentials;
    private final SignInCodes codes;
    private final SignInThrottle throttle;
    private final SessionEnds ends;
    private final EndedSessions refused;
    private final Clock clock;

    SessionService(
            PersonService people,
            BridgePointService halls,
            Credentials credentials,
            SignInCodes codes,
            SignInThrottle throttle,
            SessionEnds ends,
            EndedSessions refused,
            Clock clock) {
        this.people = people;
        this.halls = halls;
        this.credentials = credentials;
        this.codes = codes;
        this.throttle = throttle;
        this.ends = ends;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * A new session.
     *
     * @throws Problem 400 {@code invalid} unless there is a password or a code, 401 {@code wrong-credentials} for an unknown
     *     account as for a wrong password or code, 401 {@code
     *     account-disabled} for the right password of a disabled one, 429 {@code too-many-attempts} with Retry-After
     */
    Viewer signIn(SignIn typed, String address) {
        typed.requireOneSecret();
        var username = Username.typed(typed.username());
        var attempt = new Attempt(username.map(Username::value).orElse(""), address);
        requireNoPause(attempt);
        var person = username.flatMap(people::named);
        var right = typed.code() == null ? hasPassword(person, typed, attempt) : codes.open(person, typed.code());
        if (!right) {
            throttle.failed(attempt);
            throw Problem.of(401, "wrong-credentials");
        }
        throttle.succeeded(attempt);
        var account = person.map(Person::state).orElseThrow();
        if (!account.enabled()) {
            throw Problem.of(401, "account-disabled");
        }
        return viewer(UuidV7.next(clock), account);
    }

    /**
     * The session as the registry's books have it now, which may be ahead of its token.
     *
     * @throws NotSignedIn when it was ended, or the account disabled or removed
     */
    Viewer current(Viewer told) {
        if (ends.isEnded(told.session())) {
            throw new NotSignedIn();
        }
        return Username.typed(told.username())
                .flatMap(people::named)
                .map(Person::state)
                .filter(PersonState::enabled)
                .map(person -> viewer(told.session(), person))
                .orElseThrow(NotSignedIn::new);
    }

    /** Ends the session here at once, and in all services as soon as they hear of it. */
    void signOut(Viewer viewer) {
        var end = ends.end(viewer.session());
        refused.end(end.session(), end.expiresAt());
    }

    private Viewer viewer(UUID session, PersonState person) {
        var hall = person.bridgePoint() == null
                ? null
                : halls.hall(person.conference(), person.bridgePoint()).orElseThrow();
        return new Viewer(session, person.username(), person.displayName(), person.role(), person.conference(), hall);
    }

    private boolean hasPassword(Optional<Person> person, SignIn typed, Attempt attempt) {
        var right = credentials.open(person, typed.password());
        // Once more: of many guesses made side by side only the first few shall get an answer. Codes count their own,
        // and
        // the right one is spent by now.
        requireNoPause(attempt);
        return right;
    }

    private void requireNoPause(Attempt attempt) {
        throttle.pause(attempt).ifPresent(pause -> {
            throw Problem.of(429, "too-many-attempts", seconds(pause)).header("Retry-After", seconds(pause));
        });
    }

    private static String seconds(Duration pause) {
        return Long.toString(pause.plusMillis(999).toSeconds());
    }
}
