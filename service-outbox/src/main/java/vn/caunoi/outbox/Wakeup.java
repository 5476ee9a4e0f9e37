package vn.caunoi.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; however many calls come while it is busy, it wakes once more. */
final class Wakeup {
    private final Semaphore calls = new Semaphore(0);

    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Returns at a call, at once if one came since the last time, else after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
    }

    void await() throws InterruptedException {
        calls.acquire();
        calls.drainPermits();
    }
}
