package vn.caunoi.notification.receipt;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.delivery.ReceiptEvent;

/** Records what halls have shown: each answer's revision once for each hall, as far as this process knows. */
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

    /** A screen of {@code hall} shows the answer. Never blocks, except for an instant. */
    public void shown(UUID conference, String hall, UUID question, int revision) {
        var receipt = new ReceiptEvent(question, conference, revision, hall, ReceiptEvent.Kind.SHOWN, clock.instant());
        if (add(receipt)) {
            log.append(receipt, this::forget);
        }
    }

    private synchronized boolean add(ReceiptEvent receipt) {
        return recorded.add(receipt.conference() + "/" + receipt.key());
    }

    /** It was not written: the next screen that says so is heard. */
    private synchronized void forget(ReceiptEvent receipt) {
        recorded.remove(receipt.conference() + "/" + receipt.key());
    }
}
