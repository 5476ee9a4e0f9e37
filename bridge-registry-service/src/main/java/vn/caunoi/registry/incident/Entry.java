package vn.caunoi.registry.incident;

import java.time.Instant;

/**
 * A fact of an incident's timeline.
 *
 * @param by a person's name; null for the hub itself
 * @param detail as the act has it; may be null
 */
record Entry(Instant at, Act act, String by, String detail) {}
