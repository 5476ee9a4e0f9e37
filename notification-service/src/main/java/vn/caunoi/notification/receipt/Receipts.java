package vn.caunoi.notification.receipt;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.delivery.ReceiptEvent;

/**
 * Records what halls have shown: each answer's revision once for each hall, as far as this process knows, and once more where
 * the brokers have lost their data. With it may be lost what nobody had read; screens are told to come back, and say it again.
 */
@ApplicationScoped
public class Receipts {
    private static final int REMEMBERED = 100_000;

    private final ReceiptLog log;
    private final Clock clock;
    private final Set<String> recorded = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Receipts(ReceiptLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * A screen of {@code hall} shows the answer. Never blocks, except for an instant.
     *
     * @param epoch of the log
     */
    public void shown(String epoch, UUID conference, String hall, UUID question, int revision) {
        var receipt = new ReceiptEvent(question, conference, revision, hall, ReceiptEvent.Kind.SHOWN, clock.instant());
        var known = epoch + "/" + conference + "/" + receipt.key();
        if (add(known)) {
            // The next screen that says so is heard.
            log.append(receipt, notWritten -> forget(known));
        }
    }

    private synchronized boolean add(String receipt) {
        return recorded.add(receipt);
    }

    private synchronized void forget(String receipt) {
        recorded.remove(receipt);
    }
}
