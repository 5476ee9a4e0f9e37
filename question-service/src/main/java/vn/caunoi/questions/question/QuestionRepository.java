package vn.caunoi.questions.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;

import vn.caunoi.outbox.Locked;
import vn.caunoi.questions.sql.Sql;

/** The questions. */
@ApplicationScoped
public class QuestionRepository implements PanacheRepositoryBase<Question, UUID> {
    private final Deadlines deadlines;
    private final Sql sql;

    QuestionRepository(Deadlines deadlines, Sql sql) {
        this.deadlines = deadlines;
        this.sql = sql;
    }

    /**
     * The question with its row locked until the transaction ends. Everything that changes a question gets it here, so
     * that its versions and its outbox rows come in one order.
     */
    public Optional<Question> locked(UUID id) {
        var found = Locked.find(getEntityManager(), Question.class, id);
        found.ifPresent(question -> question.reckonBy(deadlines.in(question.conference())));
        return found;
    }

    /** Several of them, locked in the order of their ids, so that no two who do so wait for each other. */
    public List<Question> locked(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .flatMap(id -> locked(id).stream())
                .toList();
    }

    /** The question of that slip, locked. */
    public Optional<Question> lockedOfSlip(UUID conference, String slip) {
        return Locked.one(
                getEntityManager(), Question.class, () -> find("conference = ?1 and slip = ?2", conference, slip)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    /** Many of one conference at a time, locked in the order of their ids; those that are not there are left out. */
    public List<Question> locked(UUID conference, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() == 1) {
            // As it mostly is: a query for several is translated anew each time.
            return locked(ids.iterator().next()).stream()
                    .filter(question -> question.conference().equals(conference))
                    .toList();
        }
        var found = Locked.all(getEntityManager(), Question.class, () -> find(
                        "conference = ?1 and id in ?2", Sort.by("id"), conference, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
        var reckoning = deadlines.in(conference);
        found.forEach(question -> question.reckonBy(reckoning));
        return found;
    }

    /**
     * Locks {@code ids}, what they were merged into and what was merged into them, in the order of their ids. Until the
     * transaction ends nothing is merged or unmerged in the conference by another that asks here: what hangs together is
     * known before the first is locked, so that no two wait for each other.
     */
    public void lockMerged(UUID conference, Collection<UUID> ids) {
        sql.lock("merging " + conference);
        var given = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        // Read past the entities: what they hold is as old as their lock.
        var around = sql.rows("""
                with given as (select cast(unnest(string_to_array(?1, ',')) as uuid) as id),
                mains as (
                  select id from given
                  union select merged_into from question join given using (id) where merged_into is not null)
                select id from mains union select q.id from question q join mains on q.merged_into = mains.id""", given);
        locked(around.stream().map(row -> row.get(0, UUID.class)).toList());
    }

    /** The questions that were merged into {@code main}, locked. */
    public List<Question> lockedFollowers(UUID main) {
        return locked(sql.rows("select id from question where merged_into = ?1", main).stream()
                .map(row -> row.get(0, UUID.class))
                .toList());
    }

    /** The next {@code size} questions by id, locked; {@code after} null means from the first. */
    List<Question> lockedAfter(UUID after, int size) {
        var query = after == null ? findAll(Sort.by("id")) : find("id > ?1", Sort.by("id"), after);
        return Locked.all(getEntityManager(), Question.class, () -> query.page(Page.ofSize(size))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** The next number of {@code conference}; others who ask there wait until this transaction ends. */
    public long nextCounter(UUID conference) {
        return sql.number("""
                insert into question_counter (conference, last) values (?1, 1)
                on conflict (conference) do update set last = question_counter.last + 1
                returning last""", conference);
    }
}
