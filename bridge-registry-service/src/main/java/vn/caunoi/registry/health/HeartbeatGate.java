package vn.caunoi.registry.health;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;

/**
 * Turns away what is no new heartbeat, and whoever sends more than there can be: two a second of one sender (bursts of ten),
 * and forty of one hall, whatever its senders call themselves. A hall's flood is told from its own bucket alone, so that no
 * other hall feels it. Each replica counts what it gets.
 */
@ApplicationScoped
class HeartbeatGate {
    private static final double SENDER_PER_SECOND = 2;
    private static final double SENDER_BURST = 10;
    private static final double HALL_PER_SECOND = 40;
    private static final double HALL_BURST = 100;
    /** Open pages and scripts of one hall; the one that was heard last is forgotten last. */
    private static final int SENDERS = 64;

    private final Clock clock;
    private final Map<String, Senders> halls = new ConcurrentHashMap<>();

    HeartbeatGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets the heartbeat pass. Asked first, so that a flood costs nothing else.
     *
     * @throws Problem 429 {@code too-many-heartbeats} with Retry-After, 409 {@code old-heartbeat} when the sender's last
     *     sequence was not lower
     */
    void pass(UUID conference, String code, Heartbeat heartbeat) {
        halls.computeIfAbsent(conference + "/" + code, key -> new Senders(clock.instant()))
                .pass(heartbeat, clock.instant());
    }

    private static final class Senders extends LinkedHashMap<String, Sender> {
        private static final long serialVersionUID = 1;

        private final transient TokenBucket all;

        Senders(Instant now) {
            super(16, 0.75f, true);
            all = new TokenBucket(HALL_PER_SECOND, HALL_BURST, now);
        }

        synchronized void pass(Heartbeat heartbeat, Instant now) {
            if (!all.take(now)) {
                throw tooMany();
            }
            computeIfAbsent(heartbeat.bootId(), id -> new Sender(now)).pass(heartbeat.seq(), now);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sender> eldest) {
            return size() > SENDERS;
        }
    }

    private static final class Sender {
        private final TokenBucket bucket;
        private long last = -1;

        Sender(Instant now) {
            bucket = new TokenBucket(SENDER_PER_SECOND, SENDER_BURST, now);
        }

        void pass(long seq, Instant now) {
            if (!bucket.take(now)) {
                throw tooMany();
            }
            if (seq <= last) {
                throw Problem.of(409, "old-heartbeat");
            }
            last = seq;
        }
    }

    private static Problem tooMany() {
        return Problem.of(429, "too-many-heartbeats").header("Retry-After", "1");
    }
}
