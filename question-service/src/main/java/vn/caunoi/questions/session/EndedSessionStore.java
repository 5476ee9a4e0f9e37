package vn.caunoi.questions.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.SessionToken;

/** Sessions that ended before their time, kept until their tokens end by themselves. */
@ApplicationScoped
class EndedSessionStore {
    private final EntityManager entities;
    private final Clock clock;

    EndedSessionStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** An ended session; {@code expiresAt} is when its token ends at the latest. */
    record Ended(UUID session, Instant expiresAt) {}

    @Transactional
    void add(UUID session) {
        entities.createNativeQuery(
                        "insert into ended_session (session, expires_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, session)
                .setParameter(2, clock.instant().plus(SessionToken.LIFE))
                .executeUpdate();
    }

    /** All that still matter; the others are forgotten. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Ended> all() {
        entities.createNativeQuery("delete from ended_session where expires_at < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        List<Tuple> rows = entities.createNativeQuery(
                        "select session, cast(extract(epoch from expires_at) * 1000 as bigint) from ended_session",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Ended(row.get(0, UUID.class), Instant.ofEpochMilli(row.get(1, Long.class))))
                .toList();
    }

    /** Usernames of accounts that are switched off. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<String> disabled() {
        return entities.createNativeQuery("select username from directory_person where not enabled", String.class)
                .getResultList();
    }
}
