package vn.caunoi.registry.device.pairing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

/** The devices that wait to be let in, and those that were a moment ago. */
@ApplicationScoped
class PairingRepository implements PanacheRepositoryBase<Pairing, UUID> {
    /** The one that waits with that code, locked: of two who enter it at once the second finds it spent. */
    Optional<Pairing> waiting(byte[] codeHash, Instant now) {
        return Locked.one(getEntityManager(), Pairing.class, () -> find(
                        "codeHash = ?1 and device is null and expiresAt > ?2", codeHash, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    Optional<Pairing> of(byte[] secretHash, Instant now) {
        return find("secretHash = ?1 and expiresAt > ?2", secretHash, now).firstResultOptional();
    }

    void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
