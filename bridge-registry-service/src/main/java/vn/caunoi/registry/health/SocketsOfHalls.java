package vn.caunoi.registry.health;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.caunoi.contracts.delivery.PresenceEvent;

/**
 * Which halls have a socket at any replica of notification-service, by what the replicas say. What one has not said again
 * lapses, but only while others are heard: time stands still when nobody can be, be it for want of Kafka. A hall whose last
 * socket closed is still there for a while, since a replica that stops sends its sockets to the others. For one thread at
 * a time.
 */
final class SocketsOfHalls {
    /** Longer than whom a stopping replica sent away takes to come back. */
    static final Duration COME_BACK = Duration.ofSeconds(20);

    private final Map<String, PresenceEvent> said = new HashMap<>();
    private final Map<Hall, Instant> left = new HashMap<>();
    private Instant newest = Instant.MIN;

    /** A hall by its conference and code. */
    record Hall(UUID conference, String code) {}

    /** A replica says this; passed over when it was so long ago that it has lapsed, or is older than what is known. */
    void take(PresenceEvent event, Instant now) {
        var known = said.get(event.key());
        boolean stale = !event.at().plus(PresenceEvent.LAPSES).isAfter(now);
        if (stale || known != null && known.at().isAfter(event.at())) {
            return;
        }
        // A replica whose clock is ahead makes nobody else's words old.
        var heard = event.at().isAfter(now) ? now : event.at();
        newest = heard.isAfter(newest) ? heard : newest;
        said.put(event.key(), event);
    }

    /** Everything said so far means nothing. */
    void forget() {
        said.clear();
        left.clear();
        newest = Instant.MIN;
    }

    /** The halls that have a socket somewhere, or had one a moment ago. */
    Set<Hall> present(Instant now) {
        said.values().removeIf(event -> event.at().plus(PresenceEvent.LAPSES).isBefore(newest));
        said.values().removeIf(event -> {
            boolean none = event.screens() + event.desks() <= 0;
            if (none) {
                left.put(hall(event), now);
            }
            return none;
        });
        left.values().removeIf(when -> !when.plus(COME_BACK).isAfter(now));
        var present = said.values().stream().map(SocketsOfHalls::hall).collect(Collectors.toSet());
        present.addAll(left.keySet());
        return present;
    }

    /** How many screens each hall has open, as of the last look at {@link #present}; a hall without one is not among them. */
    Map<Hall, Integer> screens() {
        return said.values().stream()
                .filter(event -> event.screens() > 0)
                .collect(Collectors.toMap(SocketsOfHalls::hall, PresenceEvent::screens, Integer::sum));
    }

    private static Hall hall(PresenceEvent event) {
        return new Hall(event.conference(), event.bridgePoint());
    }
}
