package vn.caunoi.registry.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class EndedSessionRepository implements PanacheRepositoryBase<EndedSession, UUID> {
    Optional<EndedSession> locked(UUID session) {
        return Locked.find(getEntityManager(), EndedSession.class, session);
    }

    /** Stores the end unless it is known: two tabs may sign out at once. @return whether it was new */
    boolean add(UUID session, Instant endedAt, Instant expiresAt) {
        return getEntityManager()
                        .createNativeQuery("insert into ended_session (session, ended_at, expires_at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, session)
                        .setParameter(2, endedAt)
                        .setParameter(3, expiresAt)
                        .executeUpdate()
                == 1;
    }

    List<EndedSession> unexpired(Instant now) {
        return list("expiresAt > ?1", now);
    }

    List<UUID> unexpiredIds(Instant now) {
        return getEntityManager()
                .createQuery("select session from EndedSession where expiresAt > ?1", UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
