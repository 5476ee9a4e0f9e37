package vn.caunoi.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;

/**
 * Session cookies for tests, so that a service's test signs in as anyone without the registry: {@code
 * given().cookie(SessionToken.COOKIE, TestTokens.clerk(conference, "731", "Thành phố Biên Hòa"))}.
 */
public final class TestTokens {
    private TestTokens() {}

    /** A token for {@code viewer}, signed with the keys of {@link SessionKeysResource}. */
    public static String of(Viewer viewer) {
        return of(viewer, SessionKeysResource.keys(), claims -> {});
    }

    /** A token for a new session of {@code username}, with the username as displayed name and without a hall. */
    public static String of(Role role, String username, UUID conference) {
        return of(new Viewer(UUID.randomUUID(), username, username, role, conference, null));
    }

    /** A token for a new session of {@code clerk.<hall>}. */
    public static String clerk(UUID conference, String hall, String hallName) {
        var username = "clerk." + hall;
        return of(
                new Viewer(UUID.randomUUID(), username, username, Role.CLERK, conference, new HallRef(hall, hallName)));
    }

    /** A token signed with {@code keys}, whose claims {@code change} may spoil. */
    public static String of(Viewer viewer, TestKeys keys, Consumer<JwtClaims> change) {
        var now = Instant.now();
        var claims = new JwtClaims();
        claims.setIssuer(SessionToken.ISSUER);
        claims.setSubject(viewer.username());
        claims.setJwtId(viewer.session().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(Duration.ofHours(1)).getEpochSecond()));
        claims.setStringClaim(SessionToken.DISPLAY_NAME, viewer.displayName());
        claims.setStringClaim(SessionToken.ROLE, viewer.role().name());
        claims.setStringClaim(SessionToken.CONFERENCE, viewer.conference().toString());
        if (viewer.bridgePoint() != null) {
            claims.setStringClaim(
                    SessionToken.BRIDGE_POINT, viewer.bridgePoint().code());
            claims.setStringClaim(
                    SessionToken.BRIDGE_POINT_NAME, viewer.bridgePoint().name());
        }
        change.accept(claims);
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signed.setKeyIdHeaderValue(keys.pair().getKeyId());
            signed.setKey(keys.pair().getPrivateKey());
            signed.setPayload(claims.toJson());
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
