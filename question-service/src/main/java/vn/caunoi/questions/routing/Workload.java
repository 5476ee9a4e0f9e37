package vn.caunoi.questions.routing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.sql.Sql;

/** Who can answer what, and how much they have to do. */
@ApplicationScoped
class Workload {
    private static final String HELD = "('ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO')";

    private final Sql sql;

    Workload(Sql sql) {
        this.sql = sql;
    }

    /** Enabled officials on duty who answer {@code topic} and have not given {@code question} back or away. */
    List<Candidate> candidates(UUID conference, String topic, UUID question) {
        return sql.rows("""
                        select p.username, p.display_name,
                          (select count(*) from question q
                           where q.official_username = p.username and q.status in %s),
                          coalesce((select cast(extract(epoch from max(h.at)) * 1000 as bigint) from question_history h
                           where h.official = p.username and h.action in ('ASSIGN', 'GIVE_BACK', 'TRANSFER', 'ANSWER')), 0)
                        from directory_person p
                        where p.conference = ?1 and p.role = 'OFFICIAL' and p.enabled and p.on_duty
                          and p.topics @> array[cast(?2 as text)]
                          and not exists (select 1 from question_history h where h.question_id = ?3
                            and h.action in ('GIVE_BACK', 'TRANSFER') and h.by_username = p.username)""".formatted(HELD), conference, topic, question).stream()
                .map(row -> new Candidate(
                        new OfficialRef(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Number.class).longValue(),
                        row.get(3, Number.class).longValue()))
                .toList();
    }

    /** Questions that somebody on duty could answer and nobody has, nor has open, the urgent and the oldest first. */
    List<Waiting> waiting(int limit) {
        return sql.rows("""
                        select q.conference, q.id from question q where q.status = 'SUBMITTED' and exists (
                          select 1 from directory_person p
                          where p.conference = q.conference and p.role = 'OFFICIAL' and p.enabled and p.on_duty
                            and p.topics @> array[q.topic_code]
                            and not exists (select 1 from question_history h where h.question_id = q.id
                              and h.action in ('GIVE_BACK', 'TRANSFER') and h.by_username = p.username))
                          and not exists (select 1 from question_work w
                            where w.question_id = q.id and w.claim and w.until > now())
                        order by q.urgent desc, q.asked_at limit ?1""", limit).stream()
                .map(row -> new Waiting(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    /** How many questions each official of {@code conference} holds; who holds none is absent. */
    Map<String, Long> open(UUID conference) {
        return sql.rows("""
                        select official_username, count(*) from question
                        where conference = ?1 and official_username is not null and status in %s
                        group by official_username""".formatted(HELD), conference).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Number.class)
                        .longValue()));
    }
}
