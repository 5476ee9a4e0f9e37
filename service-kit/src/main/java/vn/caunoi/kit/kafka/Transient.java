package vn.caunoi.kit.kafka;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells a failure that passes by itself (no database, a lock, a time limit, no broker) from one that comes again however
 * often the same record is tried.
 */
public final class Transient {
    /**
     * Prefixes of SQLState: 08 connection, 40 rollback (serialization, deadlock), 53 insufficient resources, 55P03 lock
     * not available, 57 operator intervention (shutdown, cancelled, idle timeout), 25P03 idle in transaction
     * (PostgreSQL, appendix A).
     */
    private static final List<String> STATES = List.of("08", "40", "53", "55P03", "57", "25P03", "25006");

    /** By name, so that the kit needs neither JPA nor JTA. */
    private static final Set<String> NAMES = Set.of(
            "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.QueryTimeoutException",
            "org.hibernate.PessimisticLockException",
            "org.hibernate.QueryTimeoutException",
            "org.hibernate.StaleStateException",
            "org.hibernate.TransactionException",
            "org.hibernate.dialect.lock.OptimisticEntityLockException",
            "org.hibernate.dialect.lock.PessimisticEntityLockException",
            "org.hibernate.exception.JDBCConnectionException",
            "org.hibernate.exception.LockAcquisitionException",
            "org.hibernate.exception.LockTimeoutException",
            "org.hibernate.exception.SnapshotIsolationException",
            "org.hibernate.exception.TransactionSerializationException");

    /**
     * Says of a transaction only that it had been ended when it was to commit: by its time limit, as in a process that was
     * stopped for a while. With a cause the cause decides.
     */
    private static final String ENDED = "jakarta.transaction.RollbackException";

    private Transient() {}

    /** True when {@code failure}, or anything that caused it or was suppressed by it, passes by itself. */
    public static boolean is(Throwable failure) {
        return is(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean is(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (itself(failure) || is(failure.getCause(), seen)) {
            return true;
        }
        if (failure instanceof SQLException sql && is(sql.getNextException(), seen)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            // A failed rollback says why only there.
            if (is(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean itself(Throwable failure) {
        return failure instanceof RetriableException
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof SQLException sql && transientState(sql)
                || failure.getClass().getName().equals(ENDED) && isUnexplained(failure)
                || named(failure.getClass());
    }

    private static boolean isUnexplained(Throwable failure) {
        return failure.getCause() == null && failure.getSuppressed().length == 0;
    }

    private static boolean transientState(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            // Agroal has no SQLState for a pool that gave no connection in time.
            var message = failure.getMessage();
            return message != null && message.contains("cquisition timeout");
        }
        return STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean named(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (NAMES.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
