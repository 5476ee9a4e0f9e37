package vn.caunoi.registry.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.contracts.registry.PersonEvent;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;

/** A person with an account. The hash of the password never leaves this class but to be compared. */
@Entity
public class Person {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private UUID conference;
    private String username;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String bridgePoint;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    private boolean onDuty;
    private boolean enabled;
    private String passwordHash;
    private Instant temporaryUntil;
    private Instant sessionsSince;
    private Instant lastSignInAt;

    protected Person() {}

    /** An enabled account as {@code person} says, in its first version. @param passwordHash by {@link Passwords}; null for who is yet to be invited */
    public Person(PersonState person, String passwordHash, Instant now) {
        this.id = person.id();
        this.version = 1;
        this.changedAt = now;
        this.conference = person.conference();
        this.username = new Username(person.username()).value();
        this.displayName = person.displayName();
        this.role = person.role();
        this.bridgePoint = person.bridgePoint();
        this.topics = person.topics();
        this.onDuty = person.onDuty();
        this.enabled = true;
        this.passwordHash = passwordHash;
    }

    /**
     * Takes new questions from now on, or no more.
     *
     * @return the fact; empty when nothing changes
     * @throws NoDuty 409, when the person is no official
     */
    Optional<PersonEvent> duty(boolean on, Instant now) {
        if (role != Role.OFFICIAL) {
            throw new NoDuty();
        }
        if (on == onDuty) {
            return Optional.empty();
        }
        onDuty = on;
        return Optional.of(changed(now));
    }

    /** May sign in from now on, or no more. @return the fact; empty when nothing changes */
    Optional<PersonEvent> enable(boolean on, Instant now) {
        if (on == enabled) {
            return Optional.empty();
        }
        enabled = on;
        return Optional.of(changed(now));
    }

    /**
     * Is from now on who {@code next} says. A session knows the role and the hall that it began with: where one of them
     * changes, the sessions end.
     *
     * @return the fact; empty when nothing changes
     */
    Optional<PersonEvent> describe(PersonDetails next, Instant now) {
        if (next.equals(details())) {
            return Optional.empty();
        }
        if (next.role() != role) {
            onDuty = next.role() == Role.OFFICIAL;
        }
        if (next.role() != role || !Objects.equals(next.bridgePoint(), bridgePoint)) {
            sessionsSince = now;
        }
        displayName = next.displayName();
        role = next.role();
        bridgePoint = next.bridgePoint();
        topics = next.topics();
        return Optional.of(changed(now));
    }

    /** Has a password of their own choice from now on, and no session that began before. */
    PersonEvent choosePassword(String hash, Instant now) {
        passwordHash = hash;
        temporaryUntil = null;
        sessionsSince = now;
        return changed(now);
    }

    /** Has a password to begin with, good until then, in place of a former one; sessions that began before end. */
    PersonEvent lendPassword(String hash, Instant until, Instant now) {
        passwordHash = hash;
        temporaryUntil = until;
        sessionsSince = now;
        return changed(now);
    }

    /** Not a change of the person: nobody but the list of people shows it. */
    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** Whether the password is one to begin with, and must be replaced by one of their own choice. */
    public boolean hasTemporaryPassword() {
        return temporaryUntil != null;
    }

    /** Whether the password opens nothing any more: it was one to begin with, for too long. */
    public boolean passwordIsOver(Instant now) {
        return temporaryUntil != null && !now.isBefore(temporaryUntil);
    }

    /** Belongs to another conference from now on, with the same role, hall and topics. */
    PersonEvent moveTo(UUID other, Instant now) {
        conference = other;
        return changed(now);
    }

    /** For {@link Passwords} alone. */
    String passwordHash() {
        return passwordHash;
    }

    /** The person and how they get in. */
    Account account() {
        var access = passwordHash == null
                ? Account.Access.NONE
                : temporaryUntil == null ? Account.Access.OWN : Account.Access.TEMPORARY;
        return new Account(state(), access, lastSignInAt);
    }

    private PersonDetails details() {
        return new PersonDetails(displayName, role, bridgePoint, topics);
    }

    /** The last change as its event: the whole state after it, without contact and password. */
    PersonEvent event() {
        return new PersonEvent(changedAt, state());
    }

    public PersonState state() {
        return new PersonState(
                id,
                version,
                conference,
                username,
                displayName,
                role,
                bridgePoint,
                topics,
                onDuty,
                enabled,
                sessionsSince);
    }

    private PersonEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}
