package vn.caunoi.registry.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Slows down guessing: after {@value #FREE} wrong passwords each further one makes that account wait from that address
 * for 1, 2, 4 … seconds, at most half a minute. So a guesser gets two tries a minute, and never locks the owner out:
 * from another address there is no wait, and none from the same one in a browser in which the owner has signed in before.
 * Unknown accounts wait alike.
 *
 * <p>Each replica counts for itself, and in memory, where a flood of attempts can't fill a table.
 */
@ApplicationScoped
class SignInThrottle {
    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration MEMORY = Duration.ofMinutes(15);
    static final int ENTRIES = 10_000;

    /** Whom the attempts were meant for. @param from a browser that is known for the account, else a {@link Network} */
    record Attempt(String username, String from) {}

    private record Failures(int count, Instant last) {
        Instant waitsUntil() {
            if (count < FREE) {
                return last;
            }
            var seconds = 1L << Math.min(count - FREE, 10);
            return last.plus(seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST);
        }
    }

    private final Clock clock;
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > ENTRIES;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long such an attempt has to wait; empty when it may be made. */
    synchronized Optional<Duration> pause(Attempt attempt) {
        return Optional.ofNullable(failures.get(attempt))
                .map(failed -> Duration.between(clock.instant(), failed.waitsUntil()))
                .filter(pause -> !pause.isNegative() && !pause.isZero());
    }

    synchronized void failed(Attempt attempt) {
        var now = clock.instant();
        failures.merge(
                attempt,
                new Failures(1, now),
                (before, one) ->
                        before.last().plus(MEMORY).isBefore(now) ? one : new Failures(before.count() + 1, now));
    }

    synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt);
    }
}
