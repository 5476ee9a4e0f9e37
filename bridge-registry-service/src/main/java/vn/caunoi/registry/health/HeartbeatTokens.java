package vn.caunoi.registry.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;

/** Tokens with which a hall's line sends heartbeats without anybody being signed in there. */
@ApplicationScoped
class HeartbeatTokens {
    private static final int BYTES = 32;
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final double LOOKS_PER_SECOND = 200;

    private final HeartbeatTokenRepository repository;
    private final BridgePointService halls;
    private final Clock clock;
    private final TokenBucket looks;
    private final Map<String, Holder> holders = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    HeartbeatTokens(HeartbeatTokenRepository repository, BridgePointService halls, Clock clock) {
        this.repository = repository;
        this.halls = halls;
        this.clock = clock;
        looks = new TokenBucket(LOOKS_PER_SECOND, LOOKS_PER_SECOND, clock.instant());
    }

    private record Holder(BridgePointState hall, Instant until) {}

    /**
     * A new token for the hall; the former one ends.
     *
     * @param by username of who made it
     * @return the token, which is not stored
     */
    @Transactional
    String make(UUID hall, String by) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.renew(hall, hash(token), by, clock.instant());
        holders.values().removeIf(holder -> holder.hall().id().equals(hall));
        return token;
    }

    /**
     * The hall whose token that is, as it was five seconds ago at most.
     *
     * @throws Problem 429 {@code too-many-heartbeats} when too many unknown ones are tried
     */
    Optional<BridgePointState> holder(String token) {
        var now = clock.instant();
        var hash = HexFormat.of().formatHex(hash(token));
        var known = holders.get(hash);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.hall());
        }
        requireRoom(now);
        var hall = repository.hall(hash(token)).flatMap(halls::find);
        hall.ifPresent(found -> {
            holders.values().removeIf(other -> !now.isBefore(other.until()));
            holders.put(hash, new Holder(found, now.plus(GOOD_FOR)));
        });
        return hall;
    }

    /** Looks at the database are not for strangers without end. */
    private void requireRoom(Instant now) {
        synchronized (looks) {
            if (!looks.take(now)) {
                throw Problem.of(429, "too-many-heartbeats").header("Retry-After", "1");
            }
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
