package vn.caunoi.contracts.registry;

import java.time.Instant;

/** A person was added or changed. Keyed by the person's id. */
public record PersonEvent(Instant at, PersonState person) {
    public static final String TYPE = "vn.caunoi.person.changed";
}
