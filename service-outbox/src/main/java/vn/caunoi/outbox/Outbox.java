package vn.caunoi.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.kit.failpoint.Failpoint;
import vn.caunoi.kit.trace.Traces;

/** Events that go out if, and only if, the transaction that appends them commits. */
@ApplicationScoped
public class Outbox {
    /** Below what a broker takes by default, 1 MiB: a row that no broker takes would hold up all rows behind it. */
    private static final int MAX_BYTES = 900_000;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final CommitSignal signal;
    private final Clock clock;

    Outbox(DataSource database, TransactionSynchronizationRegistry transactions, CommitSignal signal, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Appends in the caller's transaction; never touches Kafka. Hold the lock of the aggregate's row: it is what keeps
     * the order of one key.
     *
     * @param siblings stored along, in no order, with the same round trip
     * @throws jakarta.transaction.TransactionalException outside of a transaction
     * @throws IllegalArgumentException when the event is larger than 900,000 bytes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxRecord record, SiblingRow... siblings) {
        var row = row(record);
        write(connection -> OutboxRows.insert(connection, row, List.of(siblings)));
        signalAfterCommit(record.type());
    }

    /** The same if the condition is fulfilled, of which the statement itself finds out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Condition.Result append(Condition condition, OutboxRecord record, SiblingRow... siblings) {
        var row = row(record);
        var result = write(connection -> OutboxRows.insert(connection, condition, row, List.of(siblings)));
        if (result.stored()) {
            signalAfterCommit(record.type());
        }
        return result;
    }

    /** Stores by itself a row that mostly goes with an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(SiblingRow sibling) {
        write(sibling::insert);
    }

    @FunctionalInterface
    private interface Writing<T> {
        T to(Connection connection) throws SQLException;
    }

    private <T> T write(Writing<T> writing) {
        try (var connection = database.getConnection()) {
            return writing.to(connection);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private OutboxRow row(OutboxRecord record) {
        var payload = record.event() == null ? null : EventJson.write(record.event());
        if (payload != null && payload.length > MAX_BYTES) {
            throw new IllegalArgumentException(record.type() + " of " + payload.length + " bytes");
        }
        return new OutboxRow(
                0,
                record.topic(),
                record.key(),
                record.partitionKey(),
                UuidV7.next(clock),
                record.type(),
                clock.instant(),
                Traces.current(),
                payload);
    }

    /** Once per transaction, however many events it appends. @param first the type of its first */
    private void signalAfterCommit(String first) {
        if (transactions.getResource(Outbox.class) == null) {
            transactions.putResource(Outbox.class, true);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    Failpoint.BEFORE_COMMIT.pass(first);
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        Failpoint.AFTER_COMMIT.pass(first);
                        signal.committed();
                    }
                }
            });
        }
    }
}
