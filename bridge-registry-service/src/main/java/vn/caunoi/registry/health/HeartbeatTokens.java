package vn.caunoi.registry.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tokens with which a hall's line sends heartbeats without anybody being signed in there. */
@ApplicationScoped
@Transactional
class HeartbeatTokens {
    private static final int BYTES = 32;

    private final HeartbeatTokenRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HeartbeatTokens(HeartbeatTokenRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A new token for the hall; the former one ends.
     *
     * @param by username of who made it
     * @return the token, which is not stored
     */
    String make(UUID hall, String by) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var stored = repository.findByIdOptional(hall).orElseGet(() -> new HeartbeatToken(hall));
        stored.renew(hash(token), by, clock.instant());
        repository.persist(stored);
        return token;
    }

    /** The hall whose token that is. */
    Optional<UUID> hall(String token) {
        return repository.hall(hash(token));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
