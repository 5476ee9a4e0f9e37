package vn.caunoi.registry.session;

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
        return cookie(token, Math.toIntExact(SessionToken.LIFE.toSeconds()));
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(SessionToken.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
