package vn.caunoi.questions.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.Sql;

/** Counts what is stored of halls, and keeps what their clerks confirm. */
@ApplicationScoped
class ClosingStore {
    private static final String WAITING = "('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO')";
    private static final String GIVEN = "('ANSWERED', 'PUBLISHED')";
    private static final String ENDED = "('DECLINED', 'RETRACTED')";

    private final Sql sql;

    ClosingStore(Sql sql) {
        this.sql = sql;
    }

    /** All halls of the conference by their codes. */
    @Transactional
    List<HallClosing> of(UUID conference) {
        return read(conference, "");
    }

    /** Empty when the conference has no such hall. */
    @Transactional
    List<HallClosing> of(UUID conference, String hall) {
        return read(conference, hall);
    }

    private List<HallClosing> read(UUID conference, String hall) {
        // A slip is a row of its own even where its question was merged into that of another; how it ended is told by
        // the
        // main question. What a caller asks for is no slip of the hall.
        return sql.rows("""
                        with hall as (
                          select code, name from directory_hall where conference = ?1 and (?2 = '' or code = ?2)),
                        slip as (
                          select h.hall_code code, main.status, main.owed, main.promised_for,
                            q.parent_kind is distinct from 'SPLIT' as collected
                          from question q
                          join question_hall h on h.question_id = q.id
                          join hall on hall.code = h.hall_code
                          join question main on main.id = coalesce(q.merged_into, q.id)
                          where q.conference = ?1 and q.status <> 'WITHDRAWN' and main.status <> 'WITHDRAWN'
                            and main.answered_by is distinct from ?3
                            and not (q.channel = 'HOTLINE' and q.hall_code = h.hall_code)
                            and not (q.hall_code <> h.hall_code and exists (
                              select 1 from hotline_call c
                              where c.question_id = q.id and c.hall_code = h.hall_code
                                and c.outcome in ('JOINED', 'READ_OUT')))),
                        counted as (
                          select code, count(*) filter (where collected) as sent,
                            count(*) filter (where status in %2$s and not owed) as answered,
                            count(*) filter (where status in %3$s) as ended,
                            count(*) filter (where status in %2$s and owed) as owed,
                            count(*) filter (where status in %1$s and promised_for is not null) as promised,
                            count(*) filter (where status in %1$s and promised_for is null) as waiting
                          from slip group by code),
                        unseen as (
                          select hall.code, count(*) as answers, array_agg(q.number order by q.counter) as numbers
                          from hall join question q on q.conference = ?1 and q.status = 'PUBLISHED' and not q.owed
                          where not exists (
                            select 1 from answer_receipt r
                            where r.question_id = q.id and r.revision = q.answer_revision and r.hall_code = hall.code
                              and not r.by_phone)
                          group by hall.code)
                        select hall.code, hall.name, coalesce(s.version, 0), coalesce(c.sent, 0), coalesce(c.answered, 0),
                          coalesce(c.ended, 0), coalesce(c.owed, 0), coalesce(c.promised, 0), coalesce(c.waiting, 0),
                          coalesce(u.answers, 0), coalesce(u.numbers[1:5], '{}'), s.collected, s.received, s.note,
                          s.confirmed_at, s.confirmed_by,
                          (s.sent, s.answered, s.promised)
                            is distinct from (coalesce(c.sent, 0), coalesce(c.answered, 0), coalesce(c.promised, 0))
                        from hall left join counted c on c.code = hall.code left join unseen u on u.code = hall.code
                        left join hall_closing s on s.conference = ?1 and s.hall_code = hall.code
                        order by length(hall.code), hall.code""".formatted(WAITING, GIVEN, ENDED), conference, hall, Actor.PRACTICE.username()).stream()
                .map(ClosingStore::hall)
                .toList();
    }

    private static HallClosing hall(Row row) {
        return new HallClosing(
                new HallRef(row.get(0, String.class), row.get(1, String.class)),
                row.get(2, Number.class).longValue(),
                count(row, 3),
                count(row, 4),
                count(row, 5),
                count(row, 6),
                count(row, 7),
                count(row, 8),
                count(row, 9),
                List.of(row.get(10, String[].class)),
                row.get(11) == null
                        ? null
                        : new HallClosing.Said(
                                count(row, 11),
                                count(row, 12),
                                row.get(13, String.class),
                                row.get(14, Instant.class),
                                row.get(15, String.class),
                                row.get(16, Boolean.class)));
    }

    @Transactional
    ClosingLine.Questions questions(UUID conference) {
        var row = sql.rows("""
                        select count(*) filter (where status in %1$s and promised_for is null),
                          count(*) filter (where status in %2$s and owed),
                          count(*) filter (where status in %1$s and promised_for is not null)
                        from question where conference = ?1""".formatted(WAITING, GIVEN), conference).get(0);
        return new ClosingLine.Questions(count(row, 0), count(row, 1), count(row, 2));
    }

    /** What the clerk of {@code hall} confirmed, instead of what was confirmed before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(UUID conference, String hall, ClosingRequest said, String note, Instant at, String by) {
        sql.update(
                """
                insert into hall_closing (conference, hall_code, version, collected, received, note, sent, answered,
                  promised, confirmed_at, confirmed_by)
                values (?1, ?2, 1, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, cast(?9 as timestamptz), ?10)
                on conflict (conference, hall_code) do update
                set version = hall_closing.version + 1, collected = excluded.collected, received = excluded.received,
                  note = excluded.note, sent = excluded.sent, answered = excluded.answered,
                  promised = excluded.promised, confirmed_at = excluded.confirmed_at,
                  confirmed_by = excluded.confirmed_by""",
                conference,
                hall,
                said.collected(),
                said.received(),
                note,
                said.sent(),
                said.answered(),
                said.promised(),
                at.toString(),
                by);
    }

    private static int count(Row row, int column) {
        return row.get(column, Number.class).intValue();
    }
}
