package vn.caunoi.contracts.registry;

import java.time.Instant;

/**
 * A part of a conference.
 *
 * @param to the first moment after it; later than {@code from}
 * @param title as people read it
 */
public record AgendaItem(Instant from, Instant to, AgendaKind kind, String title) {}
