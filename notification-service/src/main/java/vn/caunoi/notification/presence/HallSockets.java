package vn.caunoi.notification.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.delivery.PresenceEvent;

/**
 * How many sockets each hall has here, and what of it is still to be said: that the first one opened or the last one
 * closed, and once a minute that some are still there. One state for each hall waits to be said, however often it changes
 * meanwhile, and a hall without sockets is forgotten once that was said.
 */
@ApplicationScoped
public class HallSockets {
    private final Clock clock;
    private final Map<Hall, Count> halls = new HashMap<>();

    HallSockets(Clock clock) {
        this.clock = clock;
    }

    private record Hall(UUID conference, String code) {}

    private static final class Count {
        private int screens;
        private int desks;
        /** What was last said, and when; null for nothing. */
        private Boolean saidPresent;

        private Instant saidAt;

        boolean present() {
            return screens + desks > 0;
        }

        boolean due(Instant now) {
            boolean news = saidPresent == null ? present() : saidPresent != present();
            return news || present() && !now.isBefore(saidAt.plus(PresenceEvent.REPEATED));
        }

        /** Nothing is there, and nobody believes otherwise. */
        boolean forgettable() {
            return !present() && (saidPresent == null || !saidPresent);
        }
    }

    /** A socket of the hall opened. Never waits. */
    public void opened(UUID conference, String hall, boolean screen) {
        add(new Hall(conference, hall), screen, 1);
    }

    /** A socket of the hall that had opened is closed. Never waits. */
    public void closed(UUID conference, String hall, boolean screen) {
        add(new Hall(conference, hall), screen, -1);
    }

    private synchronized void add(Hall hall, boolean screen, int one) {
        var count = halls.computeIfAbsent(hall, key -> new Count());
        if (screen) {
            count.screens += one;
        } else {
            count.desks += one;
        }
    }

    /** What is to be said now; from here on it counts as said. */
    synchronized List<PresenceEvent> due(String replica) {
        var now = clock.instant();
        var events = new ArrayList<PresenceEvent>();
        halls.values().removeIf(Count::forgettable);
        halls.forEach((hall, count) -> {
            if (count.due(now)) {
                count.saidPresent = count.present();
                count.saidAt = now;
                events.add(new PresenceEvent(hall.conference(), hall.code(), replica, count.screens, count.desks, now));
            }
        });
        return events;
    }

    /** It could not be said: how it stands by then is said later. */
    synchronized void unsaid(PresenceEvent event) {
        var count = halls.computeIfAbsent(new Hall(event.conference(), event.bridgePoint()), key -> new Count());
        if (event.at().equals(count.saidAt) || count.saidAt == null) {
            // Somebody may believe either, since an earlier record may have told it.
            count.saidPresent = !count.present();
            count.saidAt = event.at();
        }
    }
}
