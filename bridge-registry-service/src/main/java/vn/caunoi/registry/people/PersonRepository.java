package vn.caunoi.registry.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {
    /** The person, unchanged by others until this transaction ends. */
    Optional<Person> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Person> named(Username username) {
        return find("username", username.value()).firstResultOptional();
    }

    /** The person of that conference, unchanged by others until this transaction ends. */
    Optional<Person> lockedNamed(UUID conference, Username username) {
        return find("conference = ?1 and username = ?2", conference, username.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Person> of(UUID conference) {
        return list("conference = ?1 order by username", conference);
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
