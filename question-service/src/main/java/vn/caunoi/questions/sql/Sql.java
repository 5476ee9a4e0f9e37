package vn.caunoi.questions.sql;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/**
 * PostgreSQL's own SQL where entities would be a detour; parameters are ?1, ?2, … In the caller's transaction, if any, over
 * Hibernate's connection and past the rest of it ({@code docs/adr/0038}): what the transaction has changed so far is written
 * first.
 */
@ApplicationScoped
public class Sql {
    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    /** Those that one statement finds. */
    public List<Row> rows(String sql, Object... parameters) {
        return results(sql, parameters).get(0);
    }

    /** The rows of each of several statements with semicolons between them. */
    public List<List<Row>> results(String sql, Object... parameters) {
        flush();
        return session.doReturningWork(Statement.of(sql, parameters)::results);
    }

    /**
     * Those that one statement finds in tables that no entity is stored in: what the transaction has changed so far need not
     * be written first, and a question that is about to change once more is written once.
     */
    public List<Row> rowsApart(String sql, Object... parameters) {
        return session.doReturningWork(Statement.of(sql, parameters)::results).get(0);
    }

    /** The one value of the one row. */
    public long number(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).get(0, Number.class).longValue();
    }

    /** How many rows it changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int update(String sql, Object... parameters) {
        flush();
        return session.doReturningWork(Statement.of(sql, parameters)::update);
    }

    /** Others who lock the same name wait until this transaction ends, on whichever replica. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String name) {
        rows("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", name);
    }

    private void flush() {
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
    }
}
