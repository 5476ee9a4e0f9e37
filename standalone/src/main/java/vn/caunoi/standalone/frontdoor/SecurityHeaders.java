package vn.caunoi.standalone.frontdoor;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What the browser may do with our answers: load from here alone, be framed by nobody, guess no types. */
final class SecurityHeaders implements Handler<RoutingContext> {

    private final String contentSecurityPolicy;

    SecurityHeaders(int port) {
        // The component library writes its theme into style elements; scripts come from files only.
        contentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self' ws://localhost:" + port + " ws://127.0.0.1:" + port + "; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        context.next();
    }
}
