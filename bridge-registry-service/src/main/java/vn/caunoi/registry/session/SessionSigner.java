package vn.caunoi.registry.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;

/** Signs session tokens: ES256, with the first key of the private key set (RFC 7517), whose id every token names. */
@Startup
@ApplicationScoped
public class SessionSigner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EllipticCurveJsonWebKey key;
    private final Clock clock;

    /** @throws IllegalStateException naming the file when it holds no such key: without it nobody could sign in */
    SessionSigner(@ConfigProperty(name = "caunoi.session.key") Path file, Clock clock) {
        this.key = read(file);
        this.clock = clock;
    }

    /** A token that says what {@code viewer} says, for {@link SessionToken#LIFE} from now. */
    String sign(Viewer viewer) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(SessionToken.ISSUER);
        claims.setSubject(viewer.username());
        claims.setJwtId(viewer.session().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(SessionToken.LIFE).getEpochSecond()));
        claims.setStringClaim(SessionToken.DISPLAY_NAME, viewer.displayName());
        claims.setStringClaim(SessionToken.ROLE, viewer.role().name());
        claims.setStringClaim(SessionToken.CONFERENCE, viewer.conference().toString());
        if (viewer.bridgePoint() != null) {
            claims.setStringClaim(
                    SessionToken.BRIDGE_POINT, viewer.bridgePoint().code());
            claims.setStringClaim(
                    SessionToken.BRIDGE_POINT_NAME, viewer.bridgePoint().name());
        }
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signed.setKeyIdHeaderValue(key.getKeyId());
            signed.setKey(key.getPrivateKey());
            signed.setPayload(claims.toJson());
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the session key does not sign", e);
        }
    }

    /** A code (HMAC-SHA-256) over {@code text} that nobody without the private key makes; no token, and taken for none. */
    byte[] mac(String text) {
        try {
            var secret = MessageDigest.getInstance("SHA-256")
                    .digest(("caunoi mac " + ((ECPrivateKey) key.getPrivateKey()).getS())
                            .getBytes(StandardCharsets.UTF_8));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC", e);
        }
    }

    /** When a token was signed. @param verified a token that was verified before: its signature is not looked at again */
    static Instant signedAt(String verified) {
        try {
            var payload = Base64.getUrlDecoder().decode(verified.split("\\.")[1]);
            var claims = JSON.readTree(new String(payload, StandardCharsets.UTF_8));
            return Instant.ofEpochSecond(claims.path("iat").asLong());
        } catch (IOException e) {
            throw new IllegalArgumentException("no token", e);
        }
    }

    private static EllipticCurveJsonWebKey read(Path file) {
        try {
            var keys = new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
            if (!keys.isEmpty()
                    && keys.get(0) instanceof EllipticCurveJsonWebKey first
                    && first.getPrivateKey() != null
                    && first.getKeyId() != null) {
                return first;
            }
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("caunoi.session.key: " + file + " can't be read as a key set", e);
        }
        throw new IllegalStateException(
                "caunoi.session.key: the first key in " + file + " is no private P-256 key with a kid");
    }
}
