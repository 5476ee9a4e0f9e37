package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.questions.sql.Sql;

/**
 * Which halls ask a question, which of them told their asker, which halls were shown or read the answer as it stands, and how
 * many files it has: what changes around a question without raising its version; and its place on the chair's table. The halls
 * of questions that were merged into it are its own.
 */
@ApplicationScoped
public class Tallies {
    private final Sql sql;
    private final EntityManager entities;
    private final Outbox outbox;

    Tallies(Sql sql, EntityManager entities, Outbox outbox) {
        this.sql = sql;
        this.entities = entities;
        this.outbox = outbox;
    }

    /** As they stand now. A question that only its own hall asks, and that nobody was told of, has none. */
    @Transactional
    public Map<UUID, TallyEvent> of(Collection<UUID> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        var ids = questions.stream().map(UUID::toString).collect(Collectors.joining(","));
        var found = new LinkedHashMap<UUID, Rows>();
        for (var row : sql.rows("""
                select m.id, q.conference, h.hall_code, h.hall_name, h.told_at is not null, coalesce(t.version, 0),
                  (select count(*) from attachment a where a.question_id = m.id),
                  coalesce(main.answer_revision, 0), %s, %s,
                  %s
                from unnest(cast(string_to_array(?1, ',') as uuid[])) m(id)
                join question main on main.id = m.id
                join question q on q.id = m.id or q.merged_into = m.id
                join question_hall h on h.question_id = q.id
                left join question_tally t on t.question_id = m.id
                left join question_floor f on f.question_id = m.id
                order by m.id, q.id <> m.id, h.asked_at, h.hall_code\
                """.formatted(received("SHOWN"), received("READ_OUT"), Floors.COLUMNS), ids)) {
            found.computeIfAbsent(
                            row.get(0, UUID.class),
                            id -> new Rows(
                                    row.get(1, UUID.class),
                                    row.get(5, Number.class).longValue(),
                                    row.get(6, Number.class).intValue(),
                                    row.get(7, Number.class).intValue(),
                                    Floors.place(row, 10)))
                    .add(
                            new HallRef(row.get(2, String.class), row.get(3, String.class)),
                            row.get(4, Boolean.class),
                            row.get(8, String[].class),
                            row.get(9, String[].class));
        }
        var tallies = new HashMap<UUID, TallyEvent>();
        found.forEach((id, rows) -> rows.into(id).ifPresent(tally -> tallies.put(id, tally)));
        return tallies;
    }

    /** Who has the answer as it stands, in the row of the question's own hall alone. */
    private static String received(String kind) {
        return """
                case when q.id = m.id and h.hall_code = main.hall_code then array(
                  select r.hall_code from answer_receipt r
                  where r.question_id = m.id and r.revision = main.answer_revision and r.kind = '%s'
                  order by length(r.hall_code), r.hall_code) end""".formatted(kind);
    }

    /** The hall asks {@code question} too. False when it did already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean askToo(Question question, HallRef hall, Instant now) {
        boolean added = sql.update("""
                        insert into question_hall (question_id, hall_code, hall_name, asked_at)
                        values (?1, ?2, ?3, cast(?4 as timestamptz)) on conflict do nothing\
                        """, question.id(), hall.code(), hall.name(), now.toString()) == 1;
        if (added) {
            touch(question.id());
        }
        return added;
    }

    /**
     * The hall's clerk told the asker of the answer, or takes that back.
     *
     * @param question the one that this hall asked, also when that was merged
     * @param now null takes it back
     * @return false when the hall is none of those that ask it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tell(UUID question, String hall, Instant now) {
        int changed = sql.update("""
                  update question_hall h set told_at = cast(?3 as timestamptz)
                  from question q where q.id = h.question_id and h.hall_code = ?2
                    and (q.id = ?1 or q.merged_into = ?1)\
                  """, question, hall, now == null ? null : now.toString());
        if (changed > 0) {
            touch(question);
        }
        return changed > 0;
    }

    /**
     * The answer as it stands was read out to somebody of the hall on the telephone.
     *
     * @param question locked, answered, and no part of another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readOutByPhone(Question question, String hall, Instant now) {
        sql.update("""
                insert into answer_receipt (question_id, revision, hall_code, kind, at, by_phone)
                values (?1, ?2, ?3, 'READ_OUT', cast(?4 as timestamptz), true) on conflict do nothing\
                """, question.id(), question.state().answer().revision(), hall, now.toString());
        touch(question.id());
    }

    /**
     * Who has seen the answers of these questions is to be counted anew, and told. Waits for nobody who holds a question:
     * a hundred halls may acknowledge at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void received(Collection<UUID> questions) {
        if (!questions.isEmpty()) {
            sql.update("""
                    insert into question_tally (question_id)
                    select id from unnest(cast(string_to_array(?1, ',') as uuid[])) m(id) order by id
                    on conflict (question_id) do update set dirty = true\
                    """, questions.stream().distinct().map(UUID::toString).collect(Collectors.joining(",")));
        }
    }

    /** Something about it is to be counted anew, and told. To be called with the question locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID question) {
        entities.flush();
        sql.update("""
                update question set weight = (
                  select count(distinct h.hall_code) from question q join question_hall h on h.question_id = q.id
                  where q.id = ?1 or q.merged_into = ?1)
                where id = ?1\
                """, question);
        sql.update("""
                insert into question_tally (question_id) values (?1)
                on conflict (question_id) do update set dirty = true\
                """, question);
    }

    /**
     * Tells at once how these stand beside their versions: nobody waits a second to see who has the word. To be called with
     * the questions locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellNow(Collection<UUID> questions) {
        // In one order, so that no two who do so wait for each other.
        questions.stream().distinct().sorted().forEach(question -> sql.update("""
                insert into question_tally (question_id, version, dirty) values (?1, 1, false)
                on conflict (question_id) do update set version = question_tally.version + 1, dirty = false\
                """, question));
        send(of(questions).values());
    }

    /** Up to {@code limit} tallies that changed are told, each in its next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellChanged(int limit) {
        send(takeChanged(limit));
    }

    private void send(Collection<TallyEvent> tallies) {
        for (var tally : tallies) {
            outbox.append(new OutboxRecord(
                    Topic.QUESTIONS, TallyEvent.key(tally.question()), tally.conference(), TallyEvent.TYPE, tally));
        }
    }

    /** All tallies are to be told again. */
    @Transactional
    void touchAll() {
        sql.update("update question_tally set dirty = true where not dirty");
    }

    /** Up to {@code limit} tallies that changed, each with its next version and no longer marked. */
    private List<TallyEvent> takeChanged(int limit) {
        var taken =
                sql.rows("""
                        update question_tally set dirty = false, version = version + 1
                        where question_id in (
                          select question_id from question_tally where dirty limit ?1 for update skip locked)
                        returning question_id\
                        """, limit).stream().map(row -> row.get(0, UUID.class)).toList();
        return List.copyOf(of(taken).values());
    }

    /** What the rows of one question add up to. */
    private static final class Rows {
        private final UUID conference;
        private final long version;
        private final int files;
        private final int revision;
        private final Floors.Place place;
        private final Map<String, HallRef> halls = new LinkedHashMap<>();
        private final List<String> told = new ArrayList<>();
        private List<String> shown = List.of();
        private List<String> readOut = List.of();

        Rows(UUID conference, long version, int files, int revision, Floors.Place place) {
            this.conference = conference;
            this.version = version;
            this.files = files;
            this.revision = revision;
            this.place = place;
        }

        /** @param shownTo null in all rows but that of its own hall; so is {@code readOutBy} */
        void add(HallRef hall, boolean wasTold, String[] shownTo, String[] readOutBy) {
            if (shownTo != null) {
                shown = List.of(shownTo);
                readOut = List.of(readOutBy);
            }
            halls.putIfAbsent(hall.code(), hall);
            if (wasTold && !told.contains(hall.code())) {
                told.add(hall.code());
            }
        }

        Optional<TallyEvent> into(UUID question) {
            boolean nothing = halls.size() == 1 && told.isEmpty() && shown.isEmpty() && readOut.isEmpty();
            return nothing && version == 0
                    ? Optional.empty()
                    : Optional.of(new TallyEvent(
                            question,
                            conference,
                            version,
                            List.copyOf(halls.values()),
                            revision,
                            shown,
                            readOut,
                            told,
                            files == 0 ? null : files,
                            place == null ? null : place.floor(),
                            place == null ? null : place.answeredAt()));
        }
    }
}
