package vn.caunoi.registry.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/**
 * Knows browsers again from which somebody has signed in before, by a cookie for that account: their attempts are counted
 * apart, so that a stranger who guesses, be it from the same hall behind the same address, does not make the owner wait
 * (OWASP, “Slow Down Online Guessing Attacks with Device Cookies”). The cookie opens nothing. It holds a browser's random id
 * and a MAC over it and the username; another signing key makes all browsers strangers once.
 */
@ApplicationScoped
class KnownBrowsers {
    static final String COOKIE = "caunoi_known";

    private static final Duration LIFE = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionCookie cookies;
    private final SessionSigner signer;

    KnownBrowsers(SessionCookie cookies, SessionSigner signer) {
        this.cookies = cookies;
        this.signer = signer;
    }

    /** The cookie by which the browser is known again for that account. */
    NewCookie remember(String username) {
        var id = new byte[16];
        RANDOM.nextBytes(id);
        var browser = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        return cookies.known(browser + "." + mac(browser, username), LIFE);
    }

    /** The browser's id, where the cookie is ours and for that account. @param cookie as it came; null without one */
    Optional<String> recognise(String cookie, String username) {
        var dot = cookie == null ? -1 : cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var browser = cookie.substring(0, dot);
        var ours = MessageDigest.isEqual(bytes(mac(browser, username)), bytes(cookie.substring(dot + 1)));
        return ours ? Optional.of(browser) : Optional.empty();
    }

    private String mac(String browser, String username) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signer.mac("known browser of " + username + ": " + browser));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
