package vn.caunoi.contracts.registry;

import java.time.Instant;

/** A conference was made or changed. Keyed by its id. */
public record ConferenceEvent(Instant at, ConferenceState conference) {
    public static final String TYPE = "vn.caunoi.conference.changed";
}
