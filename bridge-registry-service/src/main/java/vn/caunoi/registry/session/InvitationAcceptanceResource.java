package vn.caunoi.registry.session;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Getting in with an invitation's link. The token travels in the body: addresses are logged, bodies are not. */
@Path("/api/v1/session/invitation")
@PermitAll
public class InvitationAcceptanceResource {
    private final SessionService sessions;
    private final SessionCookies cookies;

    InvitationAcceptanceResource(SessionService sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Whom it is for; 410 {@code invitation-over} for one that was used, replaced or is too old, or that there never was. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(InvitedView.class)
    public RestResponse<InvitedView> look(@NotNull @Valid InvitationToken invitation) {
        return ResponseBuilder.ok(InvitedView.of(sessions.invited(invitation.token())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Chooses the password and begins a session: 204 and the cookie; the link is used up. 410 {@code invitation-over}, 400
     * {@code invalid} for a password that is too short, too long, the username, or too common.
     */
    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Signed in: the cookie carries the session")
    public RestResponse<Void> accept(@NotNull @Valid Acceptance acceptance) {
        return cookies.begun(sessions.accept(acceptance.token(), acceptance.password()));
    }
}
