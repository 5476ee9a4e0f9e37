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
        return cookie(SessionToken.COOKIE, token, "/", SessionToken.LIFE);
    }

    NewCookie cleared() {
        return cookie(SessionToken.COOKIE, "", "/", Duration.ZERO);
    }

    /** By which {@link KnownBrowsers} know a browser again. */
    NewCookie known(String value, Duration life) {
        return cookie(KnownBrowsers.COOKIE, value, "/", life);
    }

    /** Another one that is guarded as well. @param life zero to clear it */
    NewCookie cookie(String name, String value, String path, Duration life) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(Math.toIntExact(life.toSeconds()))
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
