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

    Handshake(Origins origins, SessionTokens tokens, SessionFeed sessions, LogReaders log, Sockets sockets) {
        this.origins = origins;
        this.tokens = tokens;
        this.sessions = sessions;
        this.log = log;
        this.sockets = sockets;
    }

    /** Who opens which view, and when the token ends that says so. */
    record Admitted(Viewer viewer, StreamView view, Instant expiresAt) {}

    /**
     * @throws Problem 403 {@code foreign-origin}, 401, 400 for an unknown view, 403 for one of another role, 426 when it
     *     is no handshake, 503 while the log is not read, while it is not known which sessions have
     *     ended, or when there are too many sockets
     */
    Admitted admit(HttpServerRequest request) {
        // A browser always sends it with a handshake, and SameSite does not cover all of those.
        if (!origins.allows(request.getHeader("Origin"))) {
            throw Problem.of(403, "foreign-origin");
        }
        var session = session(request);
        var view = StreamView.of(request.getParam("view"))
                .orElseThrow(() -> Problem.of(400, "invalid").field("view", "wrong-value"));
        if (!view.openTo(session.viewer().role())) {
            throw Problem.of(403, "forbidden");
        }
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw Problem.of(426, "upgrade-required").header("Upgrade", "websocket");
        }
        // A cookie that was revoked is refused only once that was read.
        if (!sessions.caughtUp() || !log.ready() || sockets.full()) {
            throw Problem.of(503, "unavailable").header("Retry-After", "2");
        }
        return new Admitted(session.viewer(), view, session.expiresAt());
    }

    private SessionTokens.Verified session(HttpServerRequest request) {
        var cookie = request.getCookie(SessionToken.COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            throw new NotSignedIn();
        }
        return tokens.read(cookie.getValue());
    }
}
