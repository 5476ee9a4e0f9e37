package vn.caunoi.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An ES256 key pair such as the registry signs with, and its two files. */
public record TestKeys(EllipticCurveJsonWebKey pair) {
    public static TestKeys generate(String keyId) {
        try {
            var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId(keyId);
            pair.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            pair.setUse("sig");
            return new TestKeys(pair);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pair that {@link #privateJson} described. */
    public static TestKeys parse(String privateJson) {
        try {
            return new TestKeys((EllipticCurveJsonWebKey)
                    new JsonWebKeySet(privateJson).getJsonWebKeys().get(0));
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public String privateJson() {
        return new JsonWebKeySet(pair).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** Writes the public key set: what {@code caunoi.session.jwks} names. */
    public Path writePublic(Path file) {
        return write(file, OutputControlLevel.PUBLIC_ONLY);
    }

    /** Writes the private key set: what {@code caunoi.session.key} names. */
    public Path writePrivate(Path file) {
        return write(file, OutputControlLevel.INCLUDE_PRIVATE);
    }

    private Path write(Path file, OutputControlLevel level) {
        try {
            return Files.writeString(file, new JsonWebKeySet(pair).toJson(level));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
