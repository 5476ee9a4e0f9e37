package vn.caunoi.registry.session;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.contracts.SessionToken;

/** The cookie that carries a session: out of reach for scripts, other sites, and (but on loopback) plain http. */
@ApplicationScoped
class SessionCookie {
    private final boolean secure;

    SessionCookie(@ConfigProperty(name = "caunoi.session.secure-cookie", defaultValue = "true") boolean secure) {
        this.secure = secure;
    }

    /** It lives as long as the token, so that a hall screen that restarts is still signed in. */
    NewCookie carrying(String token) {
        return cookie(SessionToken.COOKIE, token, Math.toIntExact(SessionToken.LIFE.toSeconds()));
    }

    NewCookie cleared() {
        return cookie(SessionToken.COOKIE, "", 0);
    }

    /** By which {@link KnownBrowsers} know a browser again. */
    NewCookie known(String value, Duration life) {
        return cookie(KnownBrowsers.COOKIE, value, Math.toIntExact(life.toSeconds()));
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
