package vn.caunoi.notification.stream;

import java.math.BigInteger;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;

/** The streams' bounds for plain tests. */
record TestConfig(int queueFrames, MemorySize queueBytes) implements StreamConfig {
    static TestConfig ample() {
        return new TestConfig(10_000, new MemorySize(BigInteger.valueOf(64 << 20)));
    }

    @Override
    public Duration beat() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration counts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration lag() {
        return Duration.ofSeconds(2);
    }

    @Override
    public MemorySize sendBuffer() {
        return queueBytes;
    }

    @Override
    public Duration closeGrace() {
        return Duration.ofSeconds(3);
    }

    @Override
    public int sockets() {
        return 10;
    }

    @Override
    public int socketsPerSession() {
        return 10;
    }

    @Override
    public int socketsPerAccount() {
        return 10;
    }

    @Override
    public int clientBurst() {
        return 10;
    }

    @Override
    public int clientRate() {
        return 1;
    }
}
