package vn.caunoi.registry.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hall told last of who came.
 *
 * @param version 0 while it told nothing
 * @param at when; null while it told nothing
 */
record Told(long version, Instant at, String by, List<Attendance> counts) {
    static final Told NOTHING = new Told(0, null, null, List.of());

    Told {
        counts = List.copyOf(counts);
    }

    Optional<Attendance> of(String category) {
        return counts.stream().filter(each -> each.category().equals(category)).findFirst();
    }
}
