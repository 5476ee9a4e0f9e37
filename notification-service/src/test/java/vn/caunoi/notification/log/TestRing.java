package vn.caunoi.notification.log;

import java.math.BigInteger;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;

/** A ring's bounds for tests. */
public record TestRing(int changes, MemorySize bytes, Duration age) implements RingConfig {
    public static TestRing ample() {
        return new TestRing(10_000, new MemorySize(BigInteger.valueOf(64 << 20)), Duration.ofHours(1));
    }

    public static TestRing of(int changes) {
        return new TestRing(changes, ample().bytes(), ample().age());
    }
}
