package vn.caunoi.registry.registration;

import java.time.Instant;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.registry.preparation.Preparation;

/**
 * A hall and how far it has come.
 *
 * @param asked what its conference asks for
 */
public record PreparedHall(BridgePointState hall, Registered told, Preparation asked) {
    public RegistrationState state() {
        return told.state(asked.categories());
    }

    public boolean isLate(Instant now) {
        return told.isLate(asked, now);
    }
}
