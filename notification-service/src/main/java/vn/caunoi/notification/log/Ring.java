package vn.caunoi.notification.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.caunoi.contracts.Topic;

/**
 * The latest changes of a conference in the order they were read, bounded by count, bytes and age. Guarded by its
 * conference's lock.
 */
final class Ring {
    private final RingConfig limits;
    private final Deque<Change> changes = new ArrayDeque<>();
    private long bytes;
    private long crowdedOut;
    // Whoever stands before this misses what has left the ring.
    private Position floor = Position.START;

    Ring(RingConfig limits) {
        this.limits = limits;
    }

    void add(Change change, Instant now) {
        changes.addLast(change);
        bytes += change.bytes();
        trim(now);
    }

    /** Lets go of what is too old, or too much. */
    void trim(Instant now) {
        var oldest = now.minus(limits.age());
        while (!changes.isEmpty() && (tooMuch() || changes.getFirst().at().isBefore(oldest))) {
            crowdedOut += tooMuch() && !changes.getFirst().at().isBefore(oldest) ? 1 : 0;
            var gone = changes.removeFirst();
            bytes -= gone.bytes();
            raise(gone.topic(), gone.offset() + 1);
        }
    }

    private boolean tooMuch() {
        return changes.size() > limits.changes() || bytes > limits.bytes().asLongValue();
    }

    long changes() {
        return changes.size();
    }

    long bytes() {
        return bytes;
    }

    /** How many left it for others, before their time. */
    long crowdedOut() {
        return crowdedOut;
    }

    /** Nobody who stands before {@code next} in {@code topic} can resume any more. */
    void raise(Topic topic, long next) {
        floor = floor.with(topic, Math.max(floor.of(topic), next));
    }

    /** Everything that came after {@code position}; empty when part of it has left the ring. */
    Optional<List<Change>> since(Position position) {
        if (!position.reached(floor)) {
            return Optional.empty();
        }
        return Optional.of(changes.stream()
                .filter(change -> change.offset() >= position.of(change.topic()))
                .collect(Collectors.toList()));
    }

    /** Lets go of everything: nobody who stands before {@code newFloor} can resume any more. */
    void clear(Position newFloor) {
        changes.clear();
        bytes = 0;
        floor = newFloor;
    }
}
