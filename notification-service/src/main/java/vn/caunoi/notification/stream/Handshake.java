package vn.caunoi.notification.stream;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.StreamView;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.NotSignedIn;
import vn.caunoi.kit.session.Origins;
import vn.caunoi.kit.session.SessionFeed;
import vn.caunoi.kit.session.SessionTokens;
import vn.caunoi.notification.log.LogReaders;

/** Decides who may open a stream, before the upgrade. */
@ApplicationScoped
class Handshake {
    private final Origins origins;
    private final SessionTokens tokens;
    private final SessionFeed sessions;
    private final LogReaders log;
    private final Sockets sockets;
    private final ReturnWindow window;

    Handshake(
            Origins origins,
            SessionTokens tokens,
            SessionFeed sessions,
            LogReaders log,
            Sockets sockets,
            ReturnWindow window) {
        this.origins = origins;
        this.tokens = tokens;
        this.sessions = sessions;
        this.log = log;
        this.sockets = sockets;
        this.window = window;
    }

    /** Who opens which view, and when the token ends that says so. */
    record Admitted(Viewer viewer, StreamView view, Instant expiresAt) {}

    /**
     * Who may open a WebSocket.
     *
     * @throws Problem as {@link #admitToEvents}; 426 when it is no handshake, which also tells a browser whose
     *     handshakes fail that a proxy between spoils them
     */
    Admitted admit(HttpServerRequest request) {
        boolean upgrade = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        // A browser always sends it with a handshake, and SameSite does not cover all of those.
        if (upgrade && request.getHeader("Origin") == null) {
            throw Problem.of(403, "foreign-origin");
        }
        var admitted = admitToEvents(request);
        if (!upgrade) {
            throw Problem.of(426, "upgrade-required").header("Upgrade", "websocket");
        }
        return admitted;
    }

    /**
     * Who may have the same as events.
     *
     * @throws Problem 403 {@code foreign-origin}, 401, 400 for an unknown view, 403 for one of another role, 503 with a
     *     {@code Retry-After} while the log is not read, while it is not known which sessions have ended, or when there
     *     are too many sockets
     */
    Admitted admitToEvents(HttpServerRequest request) {
        if (!isOurs(request)) {
            throw Problem.of(403, "foreign-origin");
        }
        var session = session(request);
        var view = StreamView.of(request.getParam("view"))
                .orElseThrow(() -> Problem.of(400, "invalid").field("view", "wrong-value"));
        if (!view.openTo(session.viewer().role())) {
            throw Problem.of(403, "forbidden");
        }
        // A cookie that was revoked is refused only once that was read.
        if (!sessions.caughtUp() || !log.ready() || sockets.full()) {
            throw Problem.of(503, "unavailable").header("Retry-After", window.refuse());
        }
        return new Admitted(session.viewer(), view, session.expiresAt());
    }

    private boolean isOurs(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        // A page that gets something from its own site sends none.
        return origin == null ? "same-origin".equals(request.getHeader("Sec-Fetch-Site")) : origins.allows(origin);
    }

    private SessionTokens.Verified session(HttpServerRequest request) {
        var cookie = request.getCookie(SessionToken.COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            throw new NotSignedIn();
        }
        return tokens.read(cookie.getValue());
    }
}
