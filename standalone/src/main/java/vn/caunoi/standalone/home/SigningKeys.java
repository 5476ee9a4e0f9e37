package vn.caunoi.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The ES256 key pair that session tokens are signed with, as two JWK sets: the private one for the registry, the public
 * one for everybody who checks tokens. Made once; sign-ins outlive a restart of the hub.
 */
public final class SigningKeys {

    private final Path directory;

    private SigningKeys(Path directory) {
        this.directory = directory;
    }

    /** Where the keys are, or would be. */
    public static SigningKeys at(Path directory) {
        return new SigningKeys(directory);
    }

    /** Makes the keys when they are missing. */
    public static SigningKeys in(Path directory) {
        var keys = at(directory);
        try {
            keys.ensure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("The keys in " + directory + " can't be used; delete them", e);
        }
        return keys;
    }

    public Path privateSet() {
        return directory.resolve("signing.jwks");
    }

    public Path publicSet() {
        return directory.resolve("public.jwks");
    }

    private void ensure() throws IOException, JoseException {
        if (!Files.exists(privateSet())) {
            var set = new JsonWebKeySet(generate());
            PrivateFile.write(privateSet(), set.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
        var set = new JsonWebKeySet(Files.readString(privateSet()));
        PrivateFile.write(publicSet(), set.toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private static PublicJsonWebKey generate() throws JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        key.setUse("sig");
        return key;
    }
}
