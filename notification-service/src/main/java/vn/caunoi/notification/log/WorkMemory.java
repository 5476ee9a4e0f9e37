package vn.caunoi.notification.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.caunoi.contracts.question.WorkEvent;

/**
 * Who works on which question of a conference, for as long as anybody may believe it: until the end that a sign named, and
 * an end itself for as long as a sign of before could last. So what is kept is bounded by what goes on at one time.
 * Guarded by its conference's lock.
 */
final class WorkMemory {
    /** No sign lasts longer: whoever missed the end has stopped believing by then. */
    private static final Duration LONGEST_SIGN = Duration.ofMinutes(5);

    private final Map<UUID, Kept> kept = new HashMap<>();

    private record Kept(WorkEvent event, Instant until) {
        boolean live() {
            return event.by() != null;
        }
    }

    /**
     * @param at when it was written
     * @return whether it says anything to anybody: it is newer than what was known, and not over
     */
    boolean put(WorkEvent event, Instant at, Instant now) {
        kept.values().removeIf(old -> !old.until().isAfter(now));
        var known = kept.get(event.question());
        if (known != null && known.event().version() >= event.version()) {
            return false;
        }
        boolean ended = event.by() == null || event.until() == null;
        var until = ended ? at.plus(LONGEST_SIGN) : event.until();
        if (!until.isAfter(now)) {
            kept.remove(event.question());
            return false;
        }
        kept.put(event.question(), new Kept(event, until));
        return true;
    }

    /** Who works on {@code question} at this moment; empty for nobody. */
    Optional<WorkEvent> on(UUID question, Instant now) {
        return Optional.ofNullable(kept.get(question))
                .filter(known -> known.live() && known.until().isAfter(now))
                .map(Kept::event);
    }

    /** All that goes on at this moment. */
    List<WorkEvent> live(Instant now) {
        return kept.values().stream()
                .filter(known -> known.live() && known.until().isAfter(now))
                .map(Kept::event)
                .toList();
    }

    /** The same, and what ended lately: for those who may believe that it goes on. */
    List<WorkEvent> lately(Instant now) {
        return kept.values().stream()
                .filter(known -> known.until().isAfter(now))
                .map(Kept::event)
                .toList();
    }

    void drop(UUID question) {
        kept.remove(question);
    }

    void clear() {
        kept.clear();
    }

    int size() {
        return kept.size();
    }
}
