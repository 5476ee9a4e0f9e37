package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.List;

/**
 * A part of a conference.
 *
 * @param to the first moment after it; later than {@code from}
 * @param title as people read it
 * @param presenters who speaks, as people read it; empty while nobody is named; never null
 */
public record AgendaItem(Instant from, Instant to, AgendaKind kind, String title, List<String> presenters) {
    public AgendaItem {
        presenters = presenters == null ? List.of() : List.copyOf(presenters);
    }

    /** A part of which nobody said who speaks. */
    public AgendaItem(Instant from, Instant to, AgendaKind kind, String title) {
        this(from, to, kind, title, List.of());
    }
}
