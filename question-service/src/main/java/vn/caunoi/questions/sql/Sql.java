package vn.caunoi.questions.sql;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** PostgreSQL's own SQL where entities would be a detour; parameters are ?1, ?2, … In the caller's transaction, if any. */
@ApplicationScoped
public class Sql {
    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    public List<Tuple> rows(String sql, Object... parameters) {
        return with(entities.createNativeQuery(sql, Tuple.class), parameters).getResultList();
    }

    /**
     * The same of tables that no entity is stored in: what the transaction has changed so far need not be written first, and
     * a question that is about to change once more is written once.
     */
    @SuppressWarnings("unchecked")
    public List<Tuple> rowsApart(String sql, Object... parameters) {
        return with(entities.createNativeQuery(sql, Tuple.class).setFlushMode(FlushModeType.COMMIT), parameters)
                .getResultList();
    }

    /** The one value of the one row. */
    public long number(String sql, Object... parameters) {
        return ((Number) with(entities.createNativeQuery(sql), parameters).getSingleResult()).longValue();
    }

    /** How many rows it changed. */
    public int update(String sql, Object... parameters) {
        return with(entities.createNativeQuery(sql), parameters).executeUpdate();
    }

    /** Others who lock the same name wait until this transaction ends, on whichever replica. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String name) {
        rows("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", name);
    }

    private static Query with(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
