package vn.caunoi.registry.session;

import java.time.Clock;
import java.time.Duration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.kit.session.NotSignedIn;
import vn.caunoi.kit.session.SessionTokens;

/** Signing in and out. The session travels in the cookie {@code caunoi_session}, which pages can't read. */
@Path("/api/v1/session")
@PermitAll
public class SessionResource {
    /** A younger token is not renewed: every page asks who is signed in. */
    static final Duration RENEWED_AFTER = Duration.ofMinutes(30);

    private final SessionService sessions;
    private final SessionTokens tokens;
    private final SessionSigner signer;
    private final SessionCookie cookie;
    private final SessionCookies cookies;
    private final CurrentViewer current;
    private final Clock clock;

    SessionResource(
            SessionService sessions,
            SessionTokens tokens,
            SessionSigner signer,
            SessionCookie cookie,
            SessionCookies cookies,
            CurrentViewer current,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.signer = signer;
        this.cookie = cookie;
        this.cookies = cookies;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Begins a session with a password, or with a code that a moderator read out, whatever cookie came along: 204 and the
     * cookie.
     *
     * <p>401 {@code wrong-credentials}, 401 {@code account-disabled}, 429 {@code too-many-attempts} with Retry-After in
     * seconds. A temporary password begins no session by itself: 403 {@code password-change-required} until the same is sent
     * with {@code next}, the password to have from now on (400 {@code invalid} where it can't be chosen); 401 {@code
     * temporary-password-over} once it is too old.
     */
    @POST
    @APIResponse(responseCode = "204", description = "Signed in: the cookie carries the session")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Void> signIn(@NotNull @Valid SignIn typed, HttpServerRequest request) {
        return cookies.begun(sessions.signIn(typed, Guest.of(request)));
    }

    /**
     * Who is signed in, as the registry knows it now; 401 {@code signed-out} when nobody is. Renews a token of more than
     * half an hour, or one that says something else than the registry; the session stays the same.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<SessionView> get(@Parameter(hidden = true) @RestCookie(SessionToken.COOKIE) String token) {
        if (token == null || token.isEmpty()) {
            throw new NotSignedIn();
        }
        var told = tokens.verify(token);
        var viewer = sessions.current(told);
        var response = uncached(ResponseBuilder.ok(SessionView.of(viewer)));
        var old = SessionSigner.signedAt(token).plus(RENEWED_AFTER).isBefore(clock.instant());
        if (old || !viewer.equals(told)) {
            response.cookie(cookie.carrying(signer.sign(viewer)));
        }
        return response.build();
    }

    /**
     * Turns an administrator's session to another conference of this hub: the same session, a cookie that says so. Open
     * pages have to be loaded anew. Signing in again leads to the account's own conference.
     *
     * <p>401 {@code signed-out}, 403 for everybody else, 404 when there is no such conference.
     */
    @PUT
    @Path("/conference")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    public RestResponse<SessionView> choose(@NotNull @Valid ConferenceChoice choice) {
        var viewer = sessions.choose(current.get(), choice.id());
        return uncached(ResponseBuilder.ok(SessionView.of(viewer)))
                .cookie(cookie.carrying(signer.sign(viewer)))
                .build();
    }

    /** Ends the session, if there is one, for all services: 204, and the cookie is cleared. */
    @DELETE
    public RestResponse<Void> signOut(@Parameter(hidden = true) @RestCookie(SessionToken.COOKIE) String token) {
        if (token != null && !token.isEmpty()) {
            try {
                sessions.signOut(tokens.verify(token));
            } catch (NotSignedIn e) {
                // Nothing to end: who wants to be signed out is.
            }
        }
        return uncached(ResponseBuilder.<Void>noContent())
                .cookie(cookie.cleared())
                .build();
    }

    private static <T> ResponseBuilder<T> uncached(ResponseBuilder<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
