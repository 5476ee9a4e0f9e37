package vn.caunoi.questions.sql;

import java.time.Duration;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.kit.kafka.Transient;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A process that was stopped for a minute finds its transactions ended by the time limit, its sessions by PostgreSQL, or both
 * at once: whichever failure comes out of that, what was at hand is to be tried again.
 */
@QuarkusTest
class EndedTransactionTest extends ServiceTest {
    private static final Duration PAST_THE_LIMIT = Duration.ofMillis(2_500);

    @Inject
    Sql sql;

    @Inject
    Slow slow;

    @ApplicationScoped
    static class Slow {
        @Transactional
        @TransactionConfiguration(timeout = 1)
        <T> T run(Callable<T> work) throws Exception {
            return work.call();
        }
    }

    @Test
    void ended_before_it_could_commit() {
        assertPasses(() -> {
            look();
            pause();
            return null;
        });
    }

    @Test
    void ended_before_its_next_statement() {
        assertPasses(() -> {
            look();
            pause();
            return look();
        });
    }

    @Test
    void ended_together_with_its_session() {
        assertPasses(() -> {
            endSession();
            pause();
            return look();
        });
    }

    @Test
    void ended_while_it_was_failing_already() {
        assertPasses(() -> {
            endSession();
            try {
                return look();
            } finally {
                pause();
            }
        });
    }

    private void assertPasses(Callable<Object> work) {
        var failure = catchThrowable(() -> slow.run(work));

        assertThat(failure).isNotNull();
        assertThat(Transient.is(failure)).as("passes: %s", failure).isTrue();
    }

    private long look() {
        return sql.number("select 1");
    }

    /** Another session ends ours, as PostgreSQL does with one that is idle within a transaction. */
    private void endSession() {
        long session = sql.number("select pg_backend_pid()");
        QuarkusTransaction.requiringNew().run(() -> sql.rows("select pg_terminate_backend(cast(?1 as int))", session));
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(PAST_THE_LIMIT.toMillis());
    }
}
