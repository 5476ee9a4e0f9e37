package vn.caunoi.notification.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Positions as browsers keep them: opaque, the same on every replica, and good only for the log and the audience that
 * they were given to.
 *
 * <p>The digest carries no secret. It is there so that a cursor that was damaged, or that belongs to another epoch,
 * conference or audience, is told from one to resume at; whoever computes one by hand deceives only himself.
 *
 * @param scope what the positions belong to: epoch, conference, audience
 */
public record Cursors(String scope) {
    private static final byte VERSION = 1;
    private static final int OFFSETS = 3 * Long.BYTES;
    // Makes 36 bytes in all, which base64 writes without spare bits: there is one spelling of each cursor.
    private static final int DIGEST = 11;
    private static final int LENGTH = 1 + OFFSETS + DIGEST;
    private static final int TEXT_LENGTH = LENGTH * 4 / 3;

    public String at(Position position) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(position.questions())
                .putLong(position.bridgePoints())
                .putLong(position.conferences());
        bytes.put(digest(bytes.array()), 0, DIGEST);
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    /** @return the position; empty for nonsense, and for a cursor that belongs elsewhere */
    public Optional<Position> read(String cursor) {
        if (cursor == null || cursor.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var digest = Arrays.copyOf(digest(bytes), DIGEST);
            if (bytes[0] != VERSION || !Arrays.equals(digest, Arrays.copyOfRange(bytes, 1 + OFFSETS, LENGTH))) {
                return Optional.empty();
            }
            var offsets = ByteBuffer.wrap(bytes, 1, OFFSETS);
            return Optional.of(new Position(offsets.getLong(), offsets.getLong(), offsets.getLong()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] digest(byte[] cursor) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(cursor, 0, 1 + OFFSETS);
            return sha.digest(scope.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
