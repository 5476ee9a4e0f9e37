package vn.caunoi.registry.session;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.session.NotSignedIn;

/** Those who are signed in though no account stands behind them: paired devices. Kept elsewhere, asked here. */
public interface DeviceAccounts {
    /** Whether such a session is a device's. */
    boolean isDevice(Viewer told);

    /**
     * The device's session as the books have it now.
     *
     * @throws NotSignedIn when it was revoked, or its conference is over
     */
    Viewer current(Viewer told);

    /** Somebody signed out there: the device is left, and has to be paired anew. */
    void leave(Viewer device);
}
