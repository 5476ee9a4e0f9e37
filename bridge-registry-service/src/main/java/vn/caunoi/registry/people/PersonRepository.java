package vn.caunoi.registry.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {
    /** The person, unchanged by others until this transaction ends. */
    Optional<Person> locked(UUID id) {
        return Locked.find(getEntityManager(), Person.class, id);
    }

    Optional<Person> named(Username username) {
        return find("username", username.value()).firstResultOptional();
    }

    /** The person of that conference, unchanged by others until this transaction ends. */
    Optional<Person> lockedNamed(UUID conference, Username username) {
        return Locked.one(getEntityManager(), Person.class, () -> find(
                        "conference = ?1 and username = ?2", conference, username.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    List<Person> of(UUID conference) {
        return list("conference = ?1 order by username", conference);
    }

    /** Of those names, the ones that another conference's people have. */
    Set<String> takenElsewhere(UUID conference, Collection<String> usernames) {
        return new HashSet<>(getEntityManager()
                .createQuery("select username from Person where conference <> ?1 and username in (?2)", String.class)
                .setParameter(1, conference)
                .setParameter(2, usernames)
                .getResultList());
    }

    /** The people of the conference, unchanged by others until this transaction ends. */
    List<Person> lockedOf(UUID conference) {
        return Locked.all(getEntityManager(), Person.class, () -> find("conference = ?1 order by username", conference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** From when on sessions are good, by username, where that is later than {@code moment}. */
    Map<String, Instant> sessionsSince(Instant moment) {
        return getEntityManager()
                .createQuery("select username, sessionsSince from Person where sessionsSince > ?1", Object[].class)
                .setParameter(1, moment)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    List<String> disabledUsernames() {
        return getEntityManager()
                .createQuery("select username from Person where not enabled", String.class)
                .getResultList();
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select id from Person order by id", UUID.class)
                .getResultList();
    }
}
