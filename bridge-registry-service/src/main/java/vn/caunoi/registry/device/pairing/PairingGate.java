package vn.caunoi.registry.device.pairing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.health.TokenBucket;
import vn.caunoi.registry.session.DeviceSessions;

/**
 * Lets strangers ask for codes, but not without end: twenty at once from one place on the network, and one every ten seconds after
 * that; and look what became of theirs twenty times a second. Each replica counts for itself, in memory.
 */
@ApplicationScoped
class PairingGate {
    private static final double CODES_PER_SECOND = 0.1;
    private static final double CODES_AT_ONCE = 20;
    private static final double LOOKS_PER_SECOND = 20;
    private static final double LOOKS_AT_ONCE = 100;
    private static final int PLACES = 10_000;

    private final Clock clock;
    private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > PLACES;
        }
    };

    PairingGate(Clock clock) {
        this.clock = clock;
    }

    private record Place(TokenBucket codes, TokenBucket looks) {}

    /** @throws Problem 429 {@code too-many-pairings} with Retry-After */
    synchronized void begin(String address) {
        if (!place(address).codes().take(clock.instant())) {
            throw tooMany("10");
        }
    }

    /** @throws Problem 429 {@code too-many-pairings} with Retry-After */
    synchronized void look(String address) {
        if (!place(address).looks().take(clock.instant())) {
            throw tooMany("1");
        }
    }

    private Place place(String address) {
        var now = clock.instant();
        return places.computeIfAbsent(
                DeviceSessions.network(address),
                network -> new Place(
                        new TokenBucket(CODES_PER_SECOND, CODES_AT_ONCE, now),
                        new TokenBucket(LOOKS_PER_SECOND, LOOKS_AT_ONCE, now)));
    }

    static Problem tooMany(String seconds) {
        return Problem.of(429, "too-many-pairings").header("Retry-After", seconds);
    }
}
