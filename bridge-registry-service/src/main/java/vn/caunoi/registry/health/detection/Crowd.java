package vn.caunoi.registry.health.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** All halls that were there a moment ago, looked at together: what befalls many at once is hardly theirs. */
record Crowd(List<Contact> halls, Instant now) {
    private static final int AT_LEAST = 3;
    private static final int SHARE = 3;

    static Crowd of(Collection<Hall> all, Instant now) {
        return new Crowd(
                all.stream()
                        .filter(Hall::witness)
                        .map(Hall::contact)
                        .filter(contact -> contact.wasThere(now))
                        .toList(),
                now);
    }

    /** Over a third of them, and at least three, fell silent together. */
    boolean vanished() {
        return many(contact -> contact.vanished(now));
    }

    /** As many are late: they may all be about to vanish. */
    boolean late() {
        return many(contact -> contact.late(now));
    }

    /** As many gave no sign since {@code then}. */
    boolean silentSince(Instant then) {
        return many(contact -> !contact.heardSince(then));
    }

    /** More than half of them were heard within {@code time}. */
    boolean mostlyHeard(Duration time) {
        return 2 * count(contact -> contact.heardSince(now.minus(time))) > halls.size();
    }

    private boolean many(Predicate<Contact> which) {
        long some = count(which);
        return some >= AT_LEAST && some * SHARE > halls.size();
    }

    private long count(Predicate<Contact> which) {
        return halls.stream().filter(which).count();
    }
}
