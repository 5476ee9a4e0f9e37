package vn.caunoi.registry.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.session.CurrentViewer;

/** One's own password. */
@Path("/api/v1/session/password")
@Authenticated
public class PasswordResource {
    private final SessionService sessions;
    private final SessionCookies cookies;
    private final CurrentViewer viewer;

    PasswordResource(SessionService sessions, SessionCookies cookies, CurrentViewer viewer) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    /**
     * Changes it, and ends all sessions of the account; the browser that asks gets a new one: 204 and the cookie.
     *
     * <p>403 {@code wrong-password} for another than the present one, 429 {@code too-many-attempts}, 400 {@code invalid} for
     * a new one that is too short, too long, the username, too common, or the present one.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Changed: the cookie carries a new session")
    public RestResponse<Void> change(@NotNull @Valid PasswordChange change, HttpServerRequest request) {
        return cookies.begun(sessions.changePassword(viewer.get(), change, Guest.of(request)));
    }
}
