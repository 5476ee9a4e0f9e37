package vn.caunoi.registry.signincode;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

/** The codes that were made. */
@ApplicationScoped
class SignInCodeRepository implements PanacheRepositoryBase<SignInCode, UUID> {
    /** The account's code, locked: tries made side by side are counted one after the other. */
    Optional<SignInCode> locked(String username) {
        return Locked.one(
                getEntityManager(), SignInCode.class, () -> find("forUsername = ?1 and hash is not null", username)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    /** The account's former code, if there is one, opens nothing any more. Whoever does so at the same time waits. */
    void replace(String username) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "caunoi.sign-in-code/" + username)
                .getSingleResult();
        update("hash = null where forUsername = ?1 and hash is not null", username);
    }
}
