package vn.caunoi.kit.session;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;

/** Verifies session tokens (JWT, ES256) with the registry's public keys, without asking the registry. */
@ApplicationScoped
public class SessionTokens {
    // Pinned: a token never chooses how it is verified (RFC 8725, section 3.1).
    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** As many sessions as the largest conference has people. */
    private static final int REMEMBERED = 4_096;

    private final KeyFile file;
    private final EndedSessions ended;
    private final Clock clock;
    /** A signature takes a millisecond to verify, and a browser sends the same token with all that it asks. */
    private final Cache<String, Signed> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** What a token says that one of {@code keys} has signed. */
    private record Signed(Map<String, PublicKey> keys, Verified verified) {
        boolean holds(Map<String, PublicKey> now, Instant at) {
            return keys.equals(now) && at.isBefore(verified.expiresAt());
        }
    }

    SessionTokens(@ConfigProperty(name = "caunoi.session.jwks") Path jwks, EndedSessions ended, Clock clock) {
        this.file = new KeyFile(jwks);
        this.ended = ended;
        this.clock = clock;
    }

    /** Whom a token is for, and when it ends by itself. */
    public record Verified(Viewer viewer, Instant expiresAt) {}

    /** Whom the token is for; throws as {@link #read} does. */
    public Viewer verify(String token) {
        return read(token).viewer();
    }

    /**
     * @throws NotSignedIn 401, when the token is forged, expired, ended, a former one, or of a disabled account
     * @throws Problem 503 {@code keys-unavailable}, when the public keys can't be read
     */
    public Verified read(String token) {
        var keys = file.keys();
        if (keys.byId().isEmpty()) {
            throw unavailable();
        }
        var known = remembered.getIfPresent(token);
        if (known == null || !known.holds(keys.byId(), clock.instant())) {
            known = new Signed(keys.byId(), signed(token, keys));
            remembered.put(token, known);
        }
        if (ended.refuses(known.verified().viewer())) {
            throw new NotSignedIn();
        }
        return known.verified();
    }

    private Verified signed(String token, KeyFile.Keys keys) {
        try {
            var claims = verifier(keys).processToClaims(token);
            return new Verified(
                    viewer(claims),
                    Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
        } catch (InvalidJwtException e) {
            // The key may be the new one that we could not read.
            throw !keys.whole() && e.getCause() instanceof UnresolvableKeyException ? unavailable() : new NotSignedIn();
        } catch (MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            throw new NotSignedIn();
        }
    }

    private JwtConsumer verifier(KeyFile.Keys keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ES256)
                .setVerificationKeyResolver((signed, nesting) -> {
                    var id = signed.getKeyIdHeaderValue();
                    var key = id == null ? null : keys.byId().get(id);
                    if (key == null) {
                        throw new UnresolvableKeyException("unknown key");
                    }
                    return key;
                })
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setExpectedIssuer(SessionToken.ISSUER)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireJwtId()
                .build();
    }

    private static Viewer viewer(JwtClaims claims) throws MalformedClaimException {
        var hall = claims.getStringClaimValue(SessionToken.BRIDGE_POINT);
        return new Viewer(
                UUID.fromString(claims.getJwtId()),
                claims.getSubject(),
                claims.getStringClaimValue(SessionToken.DISPLAY_NAME),
                Role.valueOf(claims.getStringClaimValue(SessionToken.ROLE)),
                UUID.fromString(claims.getStringClaimValue(SessionToken.CONFERENCE)),
                hall == null ? null : new HallRef(hall, claims.getStringClaimValue(SessionToken.BRIDGE_POINT_NAME)));
    }

    private static Problem unavailable() {
        return Problem.of(503, "keys-unavailable").header("Retry-After", "2");
    }
}
