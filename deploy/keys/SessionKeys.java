import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes the key pair that signs sessions, as two JWK sets (RFC 7517): {@code java SessionKeys.java private.json public.json}.
 * Keys that exist stay. Needs nothing but a JDK.
 */
class SessionKeys {
    private static final int COORDINATE_BYTES = 32;

    public static void main(String[] files) throws Exception {
        var privateFile = Path.of(files[0]);
        var publicFile = Path.of(files[1]);
        if (Files.exists(privateFile) && Files.exists(publicFile)) {
            return;
        }
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var publicPart = "\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"" + UUID.randomUUID()
                + "\",\"x\":\"" + base64(point.getAffineX()) + "\",\"y\":\"" + base64(point.getAffineY()) + "\"";
        var secret = ",\"d\":\"" + base64(((ECPrivateKey) pair.getPrivate()).getS()) + "\"";

        write(privateFile, publicPart + secret, "r--------");
        write(publicFile, publicPart, "r--r--r--");
    }

    private static void write(Path file, String key, String permissions) throws Exception {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "{\"keys\":[{" + key + "}]}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Big-endian, of full length: RFC 7518, section 6.2.1.2. */
    private static String base64(BigInteger number) {
        var bytes = new byte[COORDINATE_BYTES];
        var digits = number.toByteArray();
        var from = Math.max(0, digits.length - COORDINATE_BYTES);
        System.arraycopy(digits, from, bytes, COORDINATE_BYTES - (digits.length - from), digits.length - from);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, COORDINATE_BYTES));
    }
}
