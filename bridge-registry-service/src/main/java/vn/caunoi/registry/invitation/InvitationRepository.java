package vn.caunoi.registry.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

/** The links that were made and are not used up. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    Optional<Invitation> open(Token token, Instant now) {
        return find("tokenHash", token.hash()).firstResultOptional().filter(invitation -> invitation.isOpen(now));
    }

    /** The same, locked: of two who use it at once the second finds it used. */
    Optional<Invitation> locked(Token token, Instant now) {
        return Locked.one(getEntityManager(), Invitation.class, () -> find("tokenHash", token.hash())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional())
                .filter(invitation -> invitation.isOpen(now));
    }

    /** The person's one link from now on. */
    void put(UUID person, Token token, String by, Instant at, Instant expiresAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into invitation (person, token_hash, by_username, at, expires_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (person) do update set token_hash = excluded.token_hash,
                          by_username = excluded.by_username, at = excluded.at, expires_at = excluded.expires_at""")
                .setParameter(1, person)
                .setParameter(2, token.hash())
                .setParameter(3, by)
                .setParameter(4, at)
                .setParameter(5, expiresAt)
                .executeUpdate();
    }

    /** The person's link, if there is one, opens nothing any more. */
    void end(UUID person) {
        delete("person", person);
    }
}
