package vn.caunoi.questions.similar;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.questions.sql.Sql;

/** Which questions look alike and are not the same: what moderators have said. */
@ApplicationScoped
class NotDuplicates {
    private final Sql sql;
    private final Clock clock;

    NotDuplicates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Two questions in whichever order. */
    record Pair(UUID question, UUID other) {
        /** In the order in which PostgreSQL sorts ids, which is not Java's. */
        static Pair of(UUID one, UUID another) {
            return one.toString().compareTo(another.toString()) < 0 ? new Pair(one, another) : new Pair(another, one);
        }
    }

    void add(Pair pair, String moderator) {
        sql.update("""
                insert into not_duplicate (question, other, by_username, at) values (?1, ?2, ?3, ?4)
                on conflict do nothing""", pair.question(), pair.other(), moderator, clock.instant());
    }

    Set<Pair> of(UUID conference) {
        var pairs = new HashSet<Pair>();
        sql.rows("""
                        select n.question, n.other from not_duplicate n join question q on q.id = n.question
                        where q.conference = ?1""", conference).forEach(row -> pairs.add(new Pair(row.get(0, UUID.class), row.get(1, UUID.class))));
        return pairs;
    }
}
