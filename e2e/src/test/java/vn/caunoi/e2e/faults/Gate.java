package vn.caunoi.e2e.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets those who work through at a steady pace, holds them while all is to come to rest, and ends the work. */
final class Gate {
    private final long steadyNanos;
    private long intervalNanos;
    private long next = System.nanoTime();
    private final Set<Thread> working = new HashSet<>();
    private boolean held;
    private boolean ended;

    /** @param perSecond how often it opens, for all who wait together */
    Gate(double perSecond) {
        steadyNanos = (long) (1e9 / perSecond);
        intervalNanos = steadyNanos;
    }

    /** Waits for a turn. @return false when the work has ended */
    synchronized boolean pass() throws InterruptedException {
        working.remove(Thread.currentThread());
        while (!ended) {
            long left = next - System.nanoTime();
            if (!held && left <= 0) {
                // Turns that nobody took are not made up for.
                next = Math.max(next, System.nanoTime() - intervalNanos) + intervalNanos;
                working.add(Thread.currentThread());
                return true;
            }
            wait(held ? 100 : Math.max(1, left / 1_000_000));
        }
        return false;
    }

    /** Has done what it was let through for, and will come back for more later. */
    synchronized void leave() {
        working.remove(Thread.currentThread());
    }

    /** Who has been let through and has not come back; also who never will. */
    synchronized List<String> busy() {
        return working.stream().map(Thread::getName).sorted().toList();
    }

    /** Everybody is let through at once, until it is steady again. */
    synchronized void rush(boolean on) {
        intervalNanos = on ? 0 : steadyNanos;
        next = System.nanoTime();
        notifyAll();
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        next = System.nanoTime();
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }
}
