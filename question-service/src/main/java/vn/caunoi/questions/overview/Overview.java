package vn.caunoi.questions.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.Sql;

/** Counts over all questions of a conference. */
@ApplicationScoped
class Overview {
    private static final String WAITING = "('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO')";
    private static final String GIVEN = "('ANSWERED', 'PUBLISHED')";

    private final Sql sql;

    Overview(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    List<FairnessBody.HallItem> byHall(UUID conference) {
        // A hall that asked a question itself and asks it too by a merged one has one question.
        return sql.rows("""
                        with asked as (
                          select h.hall_code code, min(h.hall_name) as name, main.id, main.status,
                            min(h.asked_at) as since
                          from question q
                          join question_hall h on h.question_id = q.id
                          join question main on main.id = coalesce(q.merged_into, q.id)
                          where q.conference = ?1 and main.status <> 'WITHDRAWN'
                          group by h.hall_code, main.id, main.status),
                        counted as (
                          select code, min(name) as name, count(*) as asked,
                            count(*) filter (where status in %2$s) as answered,
                            count(*) filter (where status in %1$s) as waiting,
                            min(since) filter (where status in %1$s) as oldest
                          from asked group by code),
                        hall as (select code, name from directory_hall where conference = ?1)
                        select coalesce(hall.code, counted.code), coalesce(hall.name, counted.name),
                          coalesce(asked, 0), coalesce(answered, 0), coalesce(waiting, 0), oldest
                        from hall full join counted on counted.code = hall.code
                        order by length(coalesce(hall.code, counted.code)), 1""".formatted(WAITING, GIVEN), conference).stream()
                .map(row -> new FairnessBody.HallItem(
                        new HallRef(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Number.class).longValue(),
                        row.get(3, Number.class).longValue(),
                        row.get(4, Number.class).longValue(),
                        row.get(5, Instant.class)))
                .toList();
    }

    @Transactional
    OwedBody owed(UUID conference) {
        var row = sql.rows("""
                        select count(*) filter (where owed),
                          count(*) filter (where status in %1$s and promised_for is not null),
                          count(*) filter (where status in %1$s),
                          count(*) filter (where status in ('ANSWERED', 'PUBLISHED', 'MERGED') and clear = false)
                        from question where conference = ?1""".formatted(WAITING), conference).get(0);
        return new OwedBody(count(row, 0), count(row, 1), count(row, 2), count(row, 3));
    }

    private static long count(Row row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
