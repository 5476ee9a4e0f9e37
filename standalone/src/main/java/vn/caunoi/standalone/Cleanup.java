package vn.caunoi.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be undone, the newest first. Once it has begun, what is still being started is undone at once. */
final class Cleanup {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean begun;

    synchronized boolean hasBegun() {
        return begun;
    }

    void add(Runnable step) {
        synchronized (this) {
            if (!begun) {
                steps.push(step);
                return;
            }
        }
        step.run();
        throw new StartFailure("Stopped while starting");
    }

    /** Returns when all is undone, also when another thread does it. */
    void run() {
        synchronized (this) {
            begun = true;
        }
        synchronized (steps) {
            for (var step = next(); step != null; step = next()) {
                runQuietly(step);
            }
        }
    }

    private synchronized Runnable next() {
        return steps.poll();
    }

    /** One part that does not end must not keep the others running. */
    private static void runQuietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            System.getLogger(Cleanup.class.getName())
                    .log(System.Logger.Level.ERROR, "A part of the hub failed to end", e);
        }
    }
}
