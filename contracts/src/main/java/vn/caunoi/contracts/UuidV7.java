package vn.caunoi.contracts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids made in the application: UUID version 7 (RFC 9562, section 5.7), the milliseconds first, so that newer ones sort
 * after older ones and an index grows at its end.
 */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    /** A new id of the clock's present millisecond; within one millisecond the order is random. */
    public static UUID next(Clock clock) {
        long high = clock.millis() << 16 | VERSION | RANDOM.nextLong() & 0x0fffL;
        long low = VARIANT | RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL;
        return new UUID(high, low);
    }

    /** The millisecond in which {@code id} was made. @param id one of {@link #next} */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
