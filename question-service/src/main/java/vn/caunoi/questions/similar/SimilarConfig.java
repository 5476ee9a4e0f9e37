package vn.caunoi.questions.similar;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How similar questions are looked up. */
@ConfigMapping(prefix = "caunoi.similar")
public interface SimilarConfig {
    /** How old what a look-up knows may be; 0 asks the database each time. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** A conference that nobody has looked anything up in for so long leaves memory. */
    @WithDefault("1h")
    Duration idle();
}
