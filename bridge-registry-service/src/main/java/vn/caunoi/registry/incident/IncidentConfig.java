package vn.caunoi.registry.incident;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How long what is waited for with incidents. */
@ConfigMapping(prefix = "caunoi.incidents")
interface IncidentConfig {
    /** So long nobody may see to one before the moderators are told. */
    Duration escalateAfter();

    /** The same cause within this time after it was resolved is the same incident again. */
    Duration comesBackWithin();

    /** So long a hall may stay away after announced work, or after its upstream works again, before that is an incident. */
    Duration returnWithin();

    /** How often it is looked who waited too long. */
    Duration lookInterval();
}
