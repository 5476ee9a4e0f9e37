package vn.caunoi.registry.people;

import java.time.Instant;
import java.util.List;
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

    protected Person() {}

    /** An enabled account as {@code person} says, in its first version. @param passwordHash by {@link Passwords} */
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

    /** For {@link Passwords} alone. */
    String passwordHash() {
        return passwordHash;
    }

    /** The last change as its event: the whole state after it, without contact and password. */
    PersonEvent event() {
        return new PersonEvent(changedAt, state());
    }

    public PersonState state() {
        return new PersonState(
                id, version, conference, username, displayName, role, bridgePoint, topics, onDuty, enabled);
    }

    private PersonEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}
