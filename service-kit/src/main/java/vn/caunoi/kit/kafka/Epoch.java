package vn.caunoi.kit.kafka;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Names one life of a topic: a short hash of its id, since ids are long and cursors travel with every frame. */
final class Epoch {
    private static final int BYTES = 6;

    private Epoch() {}

    static String of(String topicId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(topicId.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
