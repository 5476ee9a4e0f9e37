package vn.caunoi.questions.question;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.caunoi.questions.sql.Sql;

/**
 * Whom a change may concern beside the halls. Mostly nobody, so that those who look after them ask here first: one look
 * for each change, however many they are. The tables are those of other features, which are called only where there is something.
 */
@ApplicationScoped
public class Bystanders {
    private static final String AWAITED = """
            exists (select 1 from question q where (q.id = ?1 or q.merged_into = ?1) and q.caller_callback)
              or exists (select 1 from hotline_call c join question q on q.id = c.question_id
                where (q.id = ?1 or q.merged_into = ?1) and c.caller_callback)""";

    /** What {@link Found} says. */
    private static final String LOOK = """
            select exists (select 1 from question_floor f where f.question_id = ?1), (%s),
              exists (select 1 from question_tally t where t.question_id = ?1)""".formatted(AWAITED);

    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;

    Bystanders(Sql sql, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Who was found for the last change of a transaction.
     *
     * @param onFloor the question lies on the chair's table, or was answered there
     * @param awaited as {@link #awaited}
     * @param tallied there is, or will be, a {@link Tallies tally} of it
     */
    public record Found(QuestionChange change, boolean onFloor, boolean awaited, boolean tallied) {}

    /** To be called in the change's transaction, by who observes it. */
    public Found of(QuestionChange change) {
        var before = seen(change);
        if (before.isPresent()) {
            return before.get();
        }
        var row = sql.rows(LOOK, change.after().id()).get(0);
        var found = new Found(change, row.get(0, Boolean.class), row.get(1, Boolean.class), row.get(2, Boolean.class));
        transactions.putResource(Bystanders.class, found);
        return found;
    }

    /** False only when it was found to have no tally, while its change was the last of the transaction. */
    public boolean mayBeTallied(QuestionChange change) {
        return seen(change).map(Found::tallied).orElse(true);
    }

    /** Empty when nobody has asked for it yet, or for a later one since. */
    private Optional<Found> seen(QuestionChange change) {
        return transactions.getResource(Bystanders.class) instanceof Found found && found.change() == change
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Whether there may be a caller to be called back about this question or one that was merged into it. */
    public boolean awaited(UUID main) {
        return sql.rows("select " + AWAITED, main).get(0).get(0, Boolean.class);
    }
}
