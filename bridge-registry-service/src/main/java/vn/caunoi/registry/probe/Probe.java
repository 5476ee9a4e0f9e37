package vn.caunoi.registry.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.caunoi.registry.probe.sending.Kind;
import vn.caunoi.registry.probe.sending.Target;

/** One thing that is asked of a hall again and again. */
@Embeddable
class Probe {
    @Enumerated(EnumType.STRING)
    private Asked asked;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String host;
    private int port;

    private String path;

    @Column(name = "interval_s")
    private int intervalS;

    private int timeoutMs;

    /** For Hibernate. */
    protected Probe() {}

    Probe(Asked asked, Target target, int intervalS, int timeoutMs) {
        this.asked = asked;
        this.kind = target.kind();
        this.host = target.host();
        this.port = target.port();
        this.path = target.path();
        this.intervalS = intervalS;
        this.timeoutMs = timeoutMs;
    }

    Asked asked() {
        return asked;
    }

    Target target() {
        return new Target(kind, host, port, path);
    }

    int intervalS() {
        return intervalS;
    }

    int timeoutMs() {
        return timeoutMs;
    }

    Duration timeout() {
        return Duration.ofMillis(timeoutMs);
    }

    /** What is asked of whom, the same on every replica: results belong to it however often it is asked. */
    UUID key() {
        var text = asked + " " + kind + " " + host + " " + port + " " + path;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Probe probe
                && key().equals(probe.key())
                && intervalS == probe.intervalS
                && timeoutMs == probe.timeoutMs;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key(), intervalS, timeoutMs);
    }
}
