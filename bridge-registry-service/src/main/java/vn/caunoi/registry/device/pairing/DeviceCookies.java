package vn.caunoi.registry.device.pairing;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import vn.caunoi.registry.device.DeviceToken;
import vn.caunoi.registry.session.DeviceSessions;

/** The two cookies of a device: one for as long as it shows a code, one to be known again by. */
@ApplicationScoped
class DeviceCookies {
    static final String PAIRING = "caunoi_pairing";
    static final String DEVICE = "caunoi_device";

    private static final String PAIRINGS = "/api/v1/screens/pairings";
    private static final String SCREENS = "/api/v1/screens";
    /** The longest that browsers keep one; each session that it opens begins that anew. */
    private static final Duration LIFE = Duration.ofDays(400);

    private final DeviceSessions sessions;

    DeviceCookies(DeviceSessions sessions) {
        this.sessions = sessions;
    }

    NewCookie pairing(DeviceToken secret) {
        return sessions.cookie(PAIRING, secret.value(), PAIRINGS, Pairing.LIFE.plus(Pairing.LIFE));
    }

    NewCookie pairingCleared() {
        return sessions.cookie(PAIRING, "", PAIRINGS, Duration.ZERO);
    }

    NewCookie device(DeviceToken token) {
        return sessions.cookie(DEVICE, token.value(), SCREENS, LIFE);
    }
}
