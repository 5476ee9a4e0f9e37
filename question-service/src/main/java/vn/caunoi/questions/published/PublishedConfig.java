package vn.caunoi.questions.published;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Reading without an account. */
@ConfigMapping(prefix = "caunoi.published")
interface PublishedConfig {
    /** How old what is read may be. Each replica asks the database that often for a conference, while anybody reads. */
    @WithDefault("5s")
    Duration refreshInterval();

    /** How many readings a second one replica answers; the others are to come back later. */
    @WithDefault("1500")
    int perSecond();
}
