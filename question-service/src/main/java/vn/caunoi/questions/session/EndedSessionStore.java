package vn.caunoi.questions.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.questions.sql.Sql;

/** Sessions that ended before their time, kept until their tokens end by themselves. */
@ApplicationScoped
class EndedSessionStore {
    private final Sql sql;
    private final Clock clock;

    EndedSessionStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An ended session; {@code expiresAt} is when its token ends at the latest. */
    record Ended(UUID session, Instant expiresAt) {}

    @Transactional
    void add(UUID session) {
        sql.update(
                "insert into ended_session (session, expires_at) values (?1, ?2) on conflict do nothing",
                session,
                clock.instant().plus(SessionToken.LIFE));
    }

    /** All that still matter; the others are forgotten. */
    @Transactional
    List<Ended> all() {
        sql.update("delete from ended_session where expires_at < ?1", clock.instant());
        return sql
                .rows("select session, cast(extract(epoch from expires_at) * 1000 as bigint) from ended_session")
                .stream()
                .map(row -> new Ended(row.get(0, UUID.class), Instant.ofEpochMilli(row.get(1, Long.class))))
                .toList();
    }

    /** From when on sessions of accounts are good, by username, where some are not. */
    @Transactional
    Map<String, Instant> since() {
        return sql
                .rows("select username, cast(extract(epoch from sessions_since) * 1000 as bigint) from directory_person"
                        + " where sessions_since is not null")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> Instant.ofEpochMilli(row.get(1, Long.class))));
    }

    /** Usernames of accounts that are switched off. */
    @Transactional
    List<String> disabled() {
        return sql.rows("select username from directory_person where not enabled").stream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
