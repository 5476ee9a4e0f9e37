package vn.caunoi.questions.receipt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.sql.Sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which hall has which revision of an answer. Each counts once for each hall, revision and way, however often it comes. */
@ApplicationScoped
class ReceiptStore {
    private final Sql sql;
    private final Tallies tallies;
    private final ReceiptConfig config;

    ReceiptStore(Sql sql, Tallies tallies, ReceiptConfig config) {
        this.sql = sql;
        this.tallies = tallies;
        this.config = config;
    }

    /**
     * Keeps them, and has those questions counted anew of which something is news. A receipt for a question that is not
     * there (it was purged), for one of another conference, or for a revision that was never given is passed over.
     */
    @Transactional
    void put(Collection<ReceiptEvent> receipts) {
        // In one order, so that no two replicas that write the same wait for each other. The lock keeps a purge from
        // taking the question in between, and holds up nobody who changes it.
        var news =
                sql
                        .rows("""
                        insert into answer_receipt (question_id, revision, hall_code, kind, at, late)
                        select q.id, r.revision, r.hall, r.kind, r.at,
                          r.kind = 'SHOWN' and r.revision = q.answer_revision
                          and r.at > greatest(q.published_at, q.answered_at) + cast(?2 as integer) * interval '1 second'
                        from (
                          select cast(e ->> 'question' as uuid) question, cast(e ->> 'conference' as uuid) conference,
                            cast(e ->> 'revision' as integer) revision, e ->> 'bridgePoint' hall, e ->> 'kind' kind,
                            cast(e ->> 'at' as timestamptz) at
                          from jsonb_array_elements(cast(?1 as jsonb)) e) r
                        join question q on q.id = r.question and q.conference = r.conference
                        where r.revision <= q.answer_revision
                        order by q.id, r.revision, r.hall, r.kind, r.at
                        for key share of q
                        on conflict do nothing
                        returning question_id\
                        """, new String(EventJson.write(receipts), UTF_8), (int)
                                config.lateAfter().toSeconds())
                        .stream()
                        .map(row -> row.get(0, UUID.class))
                        .toList();
        tallies.received(news);
    }

    /** The hall's clerk has read it out to the hall; also where it was read to one of its callers before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void readOut(UUID question, int revision, String hall, String clerk, Instant now) {
        int news = sql.update("""
                insert into answer_receipt as r (question_id, revision, hall_code, kind, at, by_name)
                values (?1, ?2, ?3, 'READ_OUT', cast(?4 as timestamptz), ?5)
                on conflict (question_id, revision, hall_code, kind)
                do update set by_phone = false, by_name = excluded.by_name, at = excluded.at where r.by_phone\
                """, question, revision, hall, now.toString(), clerk);
        if (news > 0) {
            tallies.received(List.of(question));
        }
    }

    /** When this revision was sent to the halls; empty when it was not. */
    Optional<Instant> sentAt(UUID question) {
        return sql.rows("""
                        select greatest(published_at, answered_at) from question
                        where id = ?1 and published_at is not null""", question).stream()
                .map(row -> row.get(0, Instant.class))
                .findFirst();
    }

    /** What the hall has of published answers as they stand, the newest first. */
    List<ReceivedBody.Received> in(String hall, UUID conference) {
        return sql.rows("""
                        select q.id, q.answer_revision, max(r.at) filter (where r.kind = 'SHOWN'),
                          max(r.at) filter (where r.kind = 'READ_OUT' and not r.by_phone)
                        from question q
                        join answer_receipt r on r.question_id = q.id and r.revision = q.answer_revision
                          and r.hall_code = ?1
                        where q.conference = ?2 and q.status = 'PUBLISHED'
                        group by q.id order by q.published_at desc, q.id""", hall, conference).stream()
                .map(row -> new ReceivedBody.Received(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Every hall of the conference by its code, whether it has the revision or not. */
    List<HallReceipt> of(UUID question, UUID conference, int revision) {
        return sql.rows("""
                        select h.code, h.name,
                          max(r.at) filter (where r.kind = 'SHOWN' and r.revision = ?3),
                          max(r.at) filter (where r.kind = 'READ_OUT' and r.revision = ?3),
                          coalesce(bool_or(r.late) filter (where r.revision = ?3), false),
                          coalesce(bool_or(r.by_phone) filter (where r.revision = ?3), false),
                          max(r.revision)
                        from directory_hall h
                        left join answer_receipt r on r.question_id = ?1 and r.hall_code = h.code
                        where h.conference = ?2
                        group by h.code, h.name order by length(h.code), h.code""", question, conference, revision).stream()
                .map(row -> new HallReceipt(
                        new HallRef(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class),
                        row.get(4, Boolean.class),
                        row.get(5, Boolean.class),
                        row.get(6, Integer.class)))
                .toList();
    }
}
