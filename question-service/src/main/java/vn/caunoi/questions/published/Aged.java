package vn.caunoi.questions.published;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A value that is looked up anew when it is older than it may be, by one of those who ask; the others get what is there
 * meanwhile, so that a crowd waits for nobody but at the very first.
 */
final class Aged<T> {
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Held<T> held;

    private record Held<T>(T value, Instant at) {}

    /** @param look gets the former value, null at first */
    T get(Clock clock, Duration life, UnaryOperator<T> look) {
        var current = held;
        if (current != null && clock.instant().isBefore(current.at().plus(life))) {
            return current.value();
        }
        if (current == null) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return current.value();
        }
        try {
            // Another one may have looked while this one waited.
            if (held == current) {
                held = new Held<>(look.apply(current == null ? null : current.value()), clock.instant());
            }
            return held.value();
        } finally {
            looking.unlock();
        }
    }
}
