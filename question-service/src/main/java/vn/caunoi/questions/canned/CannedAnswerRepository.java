package vn.caunoi.questions.canned;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

/** The canned answers. */
@ApplicationScoped
class CannedAnswerRepository implements PanacheRepositoryBase<CannedAnswer, UUID> {
    List<CannedAnswer> of(UUID conference) {
        return list("conference", conference);
    }

    long count(UUID conference) {
        return count("conference", conference);
    }

    /** With its row locked until the transaction ends; empty for another conference's. */
    Optional<CannedAnswer> locked(UUID conference, UUID id) {
        return Locked.one(
                getEntityManager(), CannedAnswer.class, () -> find("id = ?1 and conference = ?2", id, conference)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }
}
