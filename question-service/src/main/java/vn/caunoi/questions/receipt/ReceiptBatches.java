package vn.caunoi.questions.receipt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.kit.kafka.Transient;

/**
 * Gathers receipts for one write: when an answer reaches a thousand halls, they acknowledge within a second. What waits is
 * bounded; when it is full, adding writes it, and fails while that can't be done.
 */
@ApplicationScoped
class ReceiptBatches {
    private static final Logger LOG = Logger.getLogger(ReceiptBatches.class);

    private final ReceiptStore store;
    private final int most;
    private final Set<ReceiptEvent> waiting = new LinkedHashSet<>();

    ReceiptBatches(ReceiptStore store, ReceiptConfig config) {
        this.store = store;
        this.most = config.batch();
    }

    synchronized void add(ReceiptEvent receipt) {
        if (waiting.size() >= most) {
            write();
        }
        waiting.add(receipt);
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void flush() {
        try {
            write();
        } catch (RuntimeException e) {
            if (!Transient.is(e)) {
                throw e;
            }
            LOG.debug("receipts could not be written yet", e);
        }
    }

    private synchronized void write() {
        if (waiting.isEmpty()) {
            return;
        }
        var batch = List.copyOf(waiting);
        try {
            store.put(batch);
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            // One that the database refuses must not keep back the others.
            batch.forEach(this::writeAlone);
        }
        waiting.clear();
    }

    private void writeAlone(ReceiptEvent receipt) {
        try {
            store.put(List.of(receipt));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            LOG.errorf(
                    "The receipt of hall %s for %s is passed over: %s",
                    receipt.bridgePoint(), receipt.question(), e.getClass().getName());
        }
    }
}
