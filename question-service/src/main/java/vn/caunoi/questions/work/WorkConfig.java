package vn.caunoi.questions.work;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code caunoi.work.*}: how long somebody has a question in hand. */
@ConfigMapping(prefix = "caunoi.work")
public interface WorkConfig {
    /** How long a question stays with an official who took it and gives no sign of life. */
    @WithDefault("10m")
    Duration lease();

    /** How long one sign of an open page holds, and so a moderator's claim; pages give one every 20 s. */
    @WithDefault("60s")
    Duration sign();

    /** How often at most the streams are told that somebody goes on with what they did before. */
    @WithDefault("15s")
    Duration retell();
}
