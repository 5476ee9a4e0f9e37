package vn.caunoi.questions.hotline.callback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import vn.caunoi.outbox.Locked;

/** Who is to be called back. */
@ApplicationScoped
class CallbackRepository implements PanacheRepositoryBase<Callback, UUID> {
    /** What one look takes in. Whoever has waited longest comes first, so that none of these is missed. */
    static final int MOST = 500;

    Optional<Callback> in(UUID conference, UUID id) {
        return find("id = ?1 and conference = ?2", id, conference).firstResultOptional();
    }

    /** With its row locked until the transaction ends; empty for another conference's. */
    Optional<Callback> locked(UUID conference, UUID id) {
        return Locked.one(getEntityManager(), Callback.class, () -> find("id = ?1 and conference = ?2", id, conference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    List<Callback> of(Collection<UUID> questions) {
        return list("questionId in ?1", questions);
    }

    List<Callback> in(UUID conference, Collection<CallbackState> states) {
        return find("conference = ?1 and state in ?2", Sort.by("openedAt").and("id"), conference, states)
                .range(0, MOST - 1)
                .list();
    }
}
