package vn.caunoi.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code caunoi.outbox.*} */
@ConfigMapping(prefix = "caunoi.outbox")
public interface OutboxConfig {
    /** False: rows are appended and wait; this process never sends. */
    @WithDefault("true")
    boolean enabled();

    /** Rows that are sent before their acknowledgements are awaited. */
    @WithDefault("500")
    int batchSize();

    /** How long a row waits at most when every wake-up call was lost. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** How long a leader that says nothing, but whose connection stands, stays leader. */
    @WithDefault("5s")
    Duration lease();

    /** How often the other replicas try to become leader. */
    @WithDefault("500ms")
    Duration campaignInterval();
}
