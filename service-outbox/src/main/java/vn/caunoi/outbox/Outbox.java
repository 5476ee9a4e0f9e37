package vn.caunoi.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Events that go out if, and only if, the transaction that appends them commits. */
@ApplicationScoped
public class Outbox {
    /**
     * Appends in the caller's transaction; never touches Kafka. Hold the lock of the aggregate's row: it is what keeps
     * the order of one key.
     *
     * @throws jakarta.transaction.TransactionalException outside of a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxRecord record) {}
}
