package vn.caunoi.registry.session;

import java.time.Duration;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.SessionEvent;
import vn.caunoi.kit.session.EndedSessions;

/** Begins and ends sessions that no account stands behind. */
@ApplicationScoped
public class DeviceSessions {
    private final SessionSigner signer;
    private final SessionCookie cookies;
    private final SessionEnds ends;
    private final EndedSessions refused;

    DeviceSessions(SessionSigner signer, SessionCookie cookies, SessionEnds ends, EndedSessions refused) {
        this.signer = signer;
        this.cookies = cookies;
        this.ends = ends;
        this.refused = refused;
    }

    /** The cookie that carries the device's session. */
    public NewCookie begun(Viewer device) {
        return cookies.carrying(signer.sign(device));
    }

    /** A cookie guarded as a session's is. @param life zero to clear it */
    public NewCookie cookie(String name, String value, String path, Duration life) {
        return cookies.cookie(name, value, path, life);
    }

    /** A code over {@code text} that nobody without the hub's private key makes. */
    public byte[] mac(String text) {
        return signer.mac(text);
    }

    /** Ends the session, in the caller's transaction; once that is done, {@link #refuse} makes it felt at once. */
    public SessionEvent end(UUID session) {
        return ends.end(session);
    }

    /** From now on its tokens open nothing here. */
    public void refuse(SessionEvent end) {
        refused.end(end.session(), end.expiresAt());
    }

    /** What counts as one place on the network. */
    public static String network(String address) {
        return Network.of(address);
    }
}
