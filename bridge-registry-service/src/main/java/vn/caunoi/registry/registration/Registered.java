package vn.caunoi.registry.registration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.caunoi.registry.preparation.AttendanceCategory;
import vn.caunoi.registry.preparation.Preparation;

/**
 * What is known of a hall's preparation.
 *
 * @param version rises with what the hall says; 0 for nothing said yet
 * @param changedAt when something was last said, by {@code changedBy}; null for never, as all other times
 * @param registeredAt since when nothing was missing when it was last saved
 * @param testedAt since when all checks of the rehearsal are ticked
 */
public record Registered(
        long version,
        Instant changedAt,
        String changedBy,
        Instant acknowledgedAt,
        String acknowledgedBy,
        RegistrationContent content,
        Instant registeredAt,
        Instant testedAt,
        Instant readyAt,
        String readyBy) {
    static final Registered NOTHING =
            new Registered(0, null, null, null, null, RegistrationContent.NOTHING, null, null, null, null);

    /** What keeps the hall from being registered. */
    public Set<Missing> missing(List<AttendanceCategory> categories) {
        var missing = EnumSet.noneOf(Missing.class);
        missing.addAll(content.missing(categories));
        if (acknowledgedAt == null) {
            missing.add(Missing.ACKNOWLEDGEMENT);
        }
        return missing;
    }

    /** How far it has come; a step counts only on top of those before it, so that it goes back when one of them is undone. */
    public RegistrationState state(List<AttendanceCategory> categories) {
        if (acknowledgedAt == null) {
            return RegistrationState.INVITED;
        }
        if (!missing(categories).isEmpty()) {
            return RegistrationState.ACKNOWLEDGED;
        }
        if (testedAt == null) {
            return RegistrationState.REGISTERED;
        }
        return readyAt == null ? RegistrationState.TESTED : RegistrationState.READY;
    }

    /** Whether it was, or is by {@code now}, registered after the deadline. */
    public boolean isLate(Preparation asked, Instant now) {
        var registered = state(asked.categories()).compareTo(RegistrationState.REGISTERED) >= 0;
        return asked.isOver(registered && registeredAt != null ? registeredAt : now);
    }
}
