package vn.caunoi.registry.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.EndedSessions;
import vn.caunoi.kit.session.NotSignedIn;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.invitation.Invitations;
import vn.caunoi.registry.people.PasswordRules;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.people.RefusedAccounts;
import vn.caunoi.registry.people.Username;
import vn.caunoi.registry.session.SignInThrottle.Attempt;
import vn.caunoi.registry.signincode.SignInCodes;

/** Who may begin a session, and what becomes of it. */
@ApplicationScoped
class SessionService {
    private final PersonService people;
    private final BridgePointService halls;
    private final ConferenceService conferences;
    private final Credentials credentials;
    private final SignInCodes codes;
    private final Invitations invitations;
    private final Passwords passwords;
    private final RefusedAccounts accounts;
    private final KnownBrowsers browsers;
    private final SignInThrottle throttle;
    private final SessionEnds ends;
    private final EndedSessions refused;
    private final DeviceAccounts devices;
    private final Clock clock;

    SessionService(
            PersonService people,
            BridgePointService halls,
            ConferenceService conferences,
            Credentials credentials,
            SignInCodes codes,
            Invitations invitations,
            Passwords passwords,
            RefusedAccounts accounts,
            KnownBrowsers browsers,
            SignInThrottle throttle,
            SessionEnds ends,
            EndedSessions refused,
            DeviceAccounts devices,
            Clock clock) {
        this.people = people;
        this.halls = halls;
        this.conferences = conferences;
        this.credentials = credentials;
        this.codes = codes;
        this.invitations = invitations;
        this.passwords = passwords;
        this.accounts = accounts;
        this.browsers = browsers;
        this.throttle = throttle;
        this.ends = ends;
        this.refused = refused;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * A new session.
     *
     * @throws Problem 400 {@code invalid} unless there is a password or a code, 401 {@code wrong-credentials} for an unknown
     *     account as for a wrong password or code, 401 {@code account-disabled} for the right password of a disabled one, 403
     *     {@code password-change-required} for a temporary password without another to have from now on, 401 {@code
     *     temporary-password-over} for one that is too old, 429 {@code too-many-attempts} with Retry-After
     */
    Viewer signIn(SignIn typed, Guest guest) {
        typed.requireOneSecret();
        var username = Username.typed(typed.username());
        var attempt = attempt(username.map(Username::value).orElse(""), guest);
        requireNoPause(attempt);
        var person = username.flatMap(people::named);
        var right = typed.code() == null
                ? hasPassword(person, typed.password(), attempt)
                : codes.open(person, typed.code());
        if (!right) {
            throttle.failed(attempt);
            throw Problem.of(401, "wrong-credentials");
        }
        throttle.succeeded(attempt);
        var account = person.map(Person::state).orElseThrow();
        if (!account.enabled()) {
            throw Problem.of(401, "account-disabled");
        }
        if (typed.code() == null) {
            replaceTemporary(person.orElseThrow(), typed);
        }
        return begin(account);
    }

    /** Whom an invitation is for. @throws Problem 410 {@code invitation-over} */
    PersonState invited(String token) {
        return invitations.look(token);
    }

    /**
     * A new session of who was invited and chose a password.
     *
     * @throws Problem 410 {@code invitation-over}, 400 {@code invalid} for a password that can't be chosen
     */
    Viewer accept(String token, String password) {
        var person = invitations.accept(token, password);
        accounts.refresh();
        return begin(person);
    }

    /**
     * Changes the viewer's password and ends all sessions of the account.
     *
     * @return a new one
     * @throws Problem 403 {@code wrong-password}, 429 {@code too-many-attempts}, 400 {@code invalid} for one that can't be chosen
     */
    Viewer changePassword(Viewer viewer, PasswordChange change, Guest guest) {
        var attempt = attempt(viewer.username(), guest);
        requireNoPause(attempt);
        var person = people.named(new Username(viewer.username()));
        if (!hasPassword(person, change.current(), attempt)) {
            throttle.failed(attempt);
            throw Problem.of(403, "wrong-password");
        }
        throttle.succeeded(attempt);
        choose(person.orElseThrow().state(), change.current(), change.next());
        return begin(people.named(new Username(viewer.username())).orElseThrow().state());
    }

    private void replaceTemporary(Person person, SignIn typed) {
        if (person.passwordIsOver(clock.instant())) {
            throw Problem.of(401, "temporary-password-over");
        }
        if (typed.next() != null) {
            choose(person.state(), typed.password(), typed.next());
        } else if (person.hasTemporaryPassword()) {
            throw Problem.of(403, "password-change-required");
        }
    }

    private void choose(PersonState person, String current, String next) {
        var fault =
                next.equals(current) ? Optional.of("password-as-before") : PasswordRules.fault(next, person.username());
        fault.ifPresent(code -> {
            throw Problem.of(400, "invalid").field("next", code);
        });
        var hash = passwords.hash(next);
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.end(person);
            people.choosePassword(person.id(), hash);
        });
        accounts.refresh();
    }

    private Viewer begin(PersonState person) {
        people.signedIn(person.id());
        return viewer(UuidV7.next(clock), person);
    }

    /** Of a browser that is known for the account, else of all from one network. */
    private Attempt attempt(String username, Guest guest) {
        var from = browsers.recognise(guest.knownBrowser(), username).orElseGet(() -> Network.of(guest.address()));
        return new Attempt(username, from);
    }

    /**
     * The session as the registry's books have it now, which may be ahead of its token.
     *
     * @throws NotSignedIn when it was ended, or the account disabled, removed, or begun anew, or the device revoked
     */
    Viewer current(Viewer told) {
        if (ends.isEnded(told.session())) {
            throw new NotSignedIn();
        }
        if (devices.isDevice(told)) {
            return devices.current(told);
        }
        return Username.typed(told.username())
                .flatMap(people::named)
                .map(Person::state)
                .filter(PersonState::enabled)
                .filter(person -> !isFormer(told, person))
                .map(person -> viewer(told.session(), person))
                .map(viewer -> keepChoice(told, viewer))
                .orElseThrow(NotSignedIn::new);
    }

    /**
     * The same session, about another conference.
     *
     * @param administrator who wants it so
     * @throws Problem 404 when there is no such conference
     */
    Viewer choose(Viewer administrator, UUID conference) {
        if (!conferences.exists(conference)) {
            throw Problem.of(404, "not-found");
        }
        return about(conference, current(administrator));
    }

    /** Administrators stay with the conference that they chose, as long as there is one. */
    private Viewer keepChoice(Viewer told, Viewer viewer) {
        var chose = viewer.role() == Role.ADMIN && !told.conference().equals(viewer.conference());
        return chose && conferences.exists(told.conference()) ? about(told.conference(), viewer) : viewer;
    }

    /** Halls are of one conference, so that elsewhere an administrator has none. */
    private static Viewer about(UUID conference, Viewer viewer) {
        return conference.equals(viewer.conference())
                ? viewer
                : new Viewer(
                        viewer.session(), viewer.username(), viewer.displayName(), viewer.role(), conference, null);
    }

    /** Ends the session here at once, and in all services as soon as they hear of it. */
    void signOut(Viewer viewer) {
        if (devices.isDevice(viewer)) {
            devices.leave(viewer);
            return;
        }
        var end = ends.end(viewer.session());
        refused.end(end.session(), end.expiresAt());
    }

    private static boolean isFormer(Viewer told, PersonState person) {
        return person.sessionsSince() != null && UuidV7.madeAt(told.session()).isBefore(person.sessionsSince());
    }

    private Viewer viewer(UUID session, PersonState person) {
        var hall = person.bridgePoint() == null
                ? null
                : halls.hall(person.conference(), person.bridgePoint()).orElseThrow();
        return new Viewer(session, person.username(), person.displayName(), person.role(), person.conference(), hall);
    }

    private boolean hasPassword(Optional<Person> person, String password, Attempt attempt) {
        var right = credentials.open(person, password);
        // Once more: of many guesses made side by side only the first few shall get an answer. Codes count their own,
        // and the
        // right one is spent by now.
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
