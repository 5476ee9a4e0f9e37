package vn.caunoi.registry.reminder;

import java.util.Optional;

import vn.caunoi.registry.registration.RegistrationState;

/** What a hall is reminded of. */
public enum ReminderKind {
    ACKNOWLEDGE,
    REGISTER,
    TEST;

    /** What a hall that has come so far has to do next; empty when there is nothing to be reminded of. */
    static Optional<ReminderKind> of(RegistrationState state) {
        return switch (state) {
            case INVITED -> Optional.of(ACKNOWLEDGE);
            case ACKNOWLEDGED -> Optional.of(REGISTER);
            case REGISTERED -> Optional.of(TEST);
            case TESTED, READY -> Optional.empty();
        };
    }
}
