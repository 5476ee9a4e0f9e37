package vn.caunoi.registry.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;

/** Tokens with which a hall's line sends heartbeats without anybody being signed in there. */
@ApplicationScoped
class HeartbeatTokens {
    private static final int BYTES = 32;
    private static final Logger LOG = Logger.getLogger(HeartbeatTokens.class);
    private static final double LOOKS_PER_SECOND = 200;

    private final HeartbeatTokenRepository repository;
    private final BridgePointService halls;
    private final Clock clock;
    private final TokenBucket looks;
    /** Halls by the hash of their token: those that came with one. */
    private final Map<String, BridgePointState> holders = new ConcurrentHashMap<>();

    private final SecureRandom random = new SecureRandom();

    HeartbeatTokens(HeartbeatTokenRepository repository, BridgePointService halls, Clock clock) {
        this.repository = repository;
        this.halls = halls;
        this.clock = clock;
        looks = new TokenBucket(LOOKS_PER_SECOND, LOOKS_PER_SECOND, clock.instant());
    }

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
        holders.values().removeIf(holder -> holder.id().equals(hall));
        return token;
    }

    /**
     * The hall whose token that is, as it was five seconds ago at most.
     *
     * @throws Problem 429 {@code too-many-heartbeats} when too many unknown ones are tried
     */
    Optional<BridgePointState> holder(String token) {
        var hash = hash(token);
        var key = HexFormat.of().formatHex(hash);
        var known = holders.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        requireRoom(clock.instant());
        var hall = repository.hall(hash).flatMap(halls::find);
        hall.ifPresent(found -> holders.put(key, found));
        return hall;
    }

    /** Forgets tokens that another replica replaced, and those of halls that are gone. Without the database all stay good. */
    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void refresh() {
        if (holders.isEmpty()) {
            return;
        }
        try {
            var before = Map.copyOf(holders);
            var good =
                    repository
                            .hashes(before.values().stream()
                                    .map(BridgePointState::id)
                                    .distinct()
                                    .toList())
                            .stream()
                            .map(HexFormat.of()::formatHex)
                            .collect(Collectors.toSet());
            before.keySet().stream().filter(key -> !good.contains(key)).forEach(holders::remove);
        } catch (RuntimeException e) {
            LOG.debug("which heartbeat tokens are good could not be read", e);
        }
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
