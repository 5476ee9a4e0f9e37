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

    @WithDefault("32M")
    MemorySize bytes();

    /** Must stay below the time that Kafka keeps tombstones: what was purged longer ago can't be told. */
    @WithDefault("45m")
    Duration age();
}
