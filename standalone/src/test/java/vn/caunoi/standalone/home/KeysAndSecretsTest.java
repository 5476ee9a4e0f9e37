package vn.caunoi.standalone.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeysAndSecretsTest {

    @TempDir
    Path directory;

    @Test
    void what_the_private_key_signs_the_public_set_verifies() throws Exception {
        var keys = SigningKeys.in(directory);
        var signing = (PublicJsonWebKey) first(keys.privateSet());
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKey(signing.getPrivateKey());
        signature.setPayload("signed");

        var received = new JsonWebSignature();
        received.setCompactSerialization(signature.getCompactSerialization());
        received.setKey(first(keys.publicSet()).getKey());

        assertThat(received.verifySignature()).isTrue();
        assertThat(first(keys.publicSet()).getKeyId()).isEqualTo(signing.getKeyId());
    }

    @Test
    void the_public_set_holds_no_private_key() throws Exception {
        var published = (PublicJsonWebKey) first(SigningKeys.in(directory).publicSet());

        assertThat(published.getPrivateKey()).isNull();
    }

    @Test
    void keys_are_made_once() throws IOException {
        var first = Files.readString(SigningKeys.in(directory).privateSet());

        assertThat(Files.readString(SigningKeys.in(directory).privateSet())).isEqualTo(first);
    }

    @Test
    void the_code_to_set_up_a_hub_is_drawn_once_and_can_be_typed() {
        var file = directory.resolve("secrets.properties");
        var code = Secrets.in(file).setupCode();

        assertThat(code).matches("[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}");
        assertThat(Secrets.in(file).setupCode()).isEqualTo(code);
    }

    @Test
    void passwords_are_drawn_once_and_differ() {
        var file = directory.resolve("secrets.properties");
        var question = Secrets.in(file).password("question");

        assertThat(Secrets.in(file).password("question")).isEqualTo(question);
        assertThat(Secrets.in(file).password("registry")).isNotEqualTo(question);
        assertThat(question).hasSizeGreaterThan(20);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_but_the_owner_reads_keys_and_passwords() throws IOException {
        var file = directory.resolve("secrets.properties");
        Secrets.in(file).password("question");

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(SigningKeys.in(directory).privateSet())).isEqualTo("rw-------");
    }

    private static JsonWebKey first(Path set) throws Exception {
        return new JsonWebKeySet(Files.readString(set)).getJsonWebKeys().get(0);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
