package vn.caunoi.notification.log;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of each conference's past is kept for those who come back. */
@ConfigMapping(prefix = "caunoi.ring")
public interface RingConfig {
    @WithDefault("20000")
    int changes();

    /** As they weigh in memory; the metric {@code caunoi.ring.crowded.out} counts what had to leave early for it. */
    @WithDefault("32M")
    MemorySize bytes();

    /** At least 30 minutes, the longest cut that a hall shall not notice. Must stay below the time that Kafka keeps tombstones: what was purged longer ago can't be told. */
    @WithDefault("45m")
    Duration age();
}
