package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.FloorState;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.Sql;

/**
 * What lies on the chair's table. Whoever changes it has locked the table, and then the questions concerned; every change
 * is to be told by {@link Tallies#tellNow}.
 */
@ApplicationScoped
public class Floors {
    /** Room between neighbours, so that one can be put between them without moving the others. */
    private static final long GAP = 1_024;

    /** What {@link #place} reads, of a table that is called f. */
    static final String COLUMNS = " f.state, f.rank, f.queued_at, f.ready_at, f.called_at, f.answered_at ";

    private final Sql sql;

    Floors(Sql sql) {
        this.sql = sql;
    }

    /**
     * How a question stands there.
     *
     * @param floor null when it was answered aloud
     * @param answeredAt null while it lies there
     */
    public record Place(Floor floor, Instant answeredAt) {}

    /** Nobody else changes the table of {@code conference} until the transaction ends. To be called before questions are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID conference) {
        sql.lock("floor " + conference);
    }

    /** Those of {@code questions} that lie there, or were answered there. */
    public Map<UUID, Place> of(Collection<UUID> questions) {
        var ids = questions.stream().map(UUID::toString).collect(Collectors.joining(","));
        var places = new HashMap<UUID, Place>();
        for (var row : sql.rows("select question_id, " + COLUMNS + """
                from question_floor f where question_id = any(cast(string_to_array(?1, ',') as uuid[]))\
                """, ids)) {
            places.put(row.get(0, UUID.class), place(row, 1));
        }
        return places;
    }

    /** Those that lie there: the called one first, then by their turn. */
    public List<UUID> on(UUID conference) {
        return sql.rows("""
                        select question_id from question_floor where conference = ?1 and state <> 'ANSWERED'
                        order by state = 'CALLED' desc, rank, question_id\
                        """, conference).stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    public Optional<UUID> called(UUID conference) {
        return sql
                .rows("select question_id from question_floor where conference = ?1 and state = 'CALLED'", conference)
                .stream()
                .map(row -> row.get(0, UUID.class))
                .findFirst();
    }

    /** Behind all others; what was said of it before is forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(UUID conference, UUID question, Instant now) {
        sql.update("""
                insert into question_floor (question_id, conference, state, rank, queued_at)
                values (?2, ?1, 'QUEUED', ?3, cast(?4 as timestamptz))
                on conflict (question_id) do update
                set state = 'QUEUED', rank = excluded.rank, queued_at = excluded.queued_at, ready_at = null,
                  called_at = null, answered_at = null\
                """, conference, question, last(conference) + GAP, now.toString());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void call(UUID question, Instant now) {
        sql.update("""
                update question_floor set state = 'CALLED', called_at = cast(?2 as timestamptz) where question_id = ?1\
                """, question, now.toString());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ready(UUID question, Instant now) {
        sql.update(
                "update question_floor set ready_at = cast(?2 as timestamptz) where question_id = ?1",
                question,
                now.toString());
    }

    /** Its words are still to be written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(UUID question, Instant now) {
        sql.update("""
                update question_floor set state = 'ANSWERED', answered_at = cast(?2 as timestamptz) where question_id = ?1\
                """, question, now.toString());
    }

    /** Behind all others, whether it was called or not; its hall is to say anew that it is ready. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void skip(UUID conference, UUID question) {
        sql.update("""
                update question_floor set state = 'QUEUED', rank = ?2, ready_at = null, called_at = null
                where question_id = ?1\
                """, question, last(conference) + GAP);
    }

    /** Into that place. @return those whose rank is another one now */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> arrange(List<UUID> queue, UUID moved) {
        int at = queue.indexOf(moved);
        var ranks = ranks(queue);
        long before = at == 0 ? 0 : ranks.get(queue.get(at - 1));
        long after = at == queue.size() - 1 ? before + 2 * GAP : ranks.get(queue.get(at + 1));
        long between = before + (after - before) / 2;
        if (between > before && between < after) {
            rank(moved, between);
            return List.of(moved);
        }
        long rank = GAP;
        for (var question : queue) {
            rank(question, rank);
            rank += GAP;
        }
        return queue;
    }

    /** False when it had no place there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(UUID question) {
        return sql.update("delete from question_floor where question_id = ?1", question) > 0;
    }

    private void rank(UUID question, long rank) {
        sql.update("update question_floor set rank = ?2 where question_id = ?1", question, rank);
    }

    private Map<UUID, Long> ranks(List<UUID> queue) {
        var ranks = new HashMap<UUID, Long>();
        of(queue).forEach((id, place) -> ranks.put(id, place.floor().rank()));
        return ranks;
    }

    private long last(UUID conference) {
        return sql.number(
                "select coalesce(max(rank), 0) from question_floor where conference = ?1 and state <> 'ANSWERED'",
                conference);
    }

    /** @param at where its columns begin in the row; null where it has no place there */
    static Place place(Row row, int at) {
        var state = row.get(at, String.class);
        if (state == null) {
            return null;
        }
        if ("ANSWERED".equals(state)) {
            return new Place(null, row.get(at + 5, Instant.class));
        }
        return new Place(
                new Floor(
                        FloorState.valueOf(state),
                        row.get(at + 1, Number.class).longValue(),
                        row.get(at + 2, Instant.class),
                        row.get(at + 3, Instant.class),
                        row.get(at + 4, Instant.class)),
                null);
    }
}
