package vn.caunoi.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.LockMode;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.Status;

/**
 * Aggregates as they stand, unchanged by others until the transaction ends. Hibernate by itself locks the row of what the
 * transaction has read before, but keeps what it read: what another wrote in between would be overwritten, under a version that was
 * told already.
 */
public final class Locked {
    private Locked() {}

    /**
     * @return empty when there is none
     * @throws jakarta.persistence.EntityNotFoundException when it was there before in this transaction, and is gone
     */
    public static <E> Optional<E> find(EntityManager entities, Class<E> type, Object id) {
        var before = readWithoutLock(entities, type)
                .filter(entry -> entry.getValue().getId().equals(id))
                .map(entry -> type.cast(entry.getKey()))
                .findFirst();
        before.ifPresent(entity -> entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE));
        return before.or(() -> Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** @param query that locks what it finds */
    public static <E> Optional<E> one(EntityManager entities, Class<E> type, Supplier<Optional<E>> query) {
        return all(entities, type, () -> query.get().stream().toList()).stream().findFirst();
    }

    /** @param query that locks what it finds */
    public static <E> List<E> all(EntityManager entities, Class<E> type, Supplier<List<E>> query) {
        var before = readWithoutLock(entities, type).map(Entry::getKey).toList();
        var found = query.get();
        for (var entity : found) {
            if (before.stream().anyMatch(known -> known == entity)) {
                entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
            }
        }
        return found;
    }

    /** What the transaction itself has written counts as locked: that is written first. */
    private static Stream<Entry<Object, EntityEntry>> readWithoutLock(EntityManager entities, Class<?> type) {
        var session = entities.unwrap(SharedSessionContractImplementor.class);
        if (known(session, type).findAny().isPresent()) {
            entities.flush();
        }
        return known(session, type);
    }

    private static Stream<Entry<Object, EntityEntry>> known(SharedSessionContractImplementor session, Class<?> type) {
        return Arrays.stream(session.getPersistenceContextInternal().reentrantSafeEntityEntries())
                .filter(entry -> type.isInstance(entry.getKey()))
                .filter(entry -> entry.getValue().getStatus() == Status.MANAGED)
                .filter(entry -> entry.getValue().getLockMode().lessThan(LockMode.WRITE));
    }
}
