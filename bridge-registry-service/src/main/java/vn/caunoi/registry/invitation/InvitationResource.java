package vn.caunoi.registry.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.kit.session.Origins;
import vn.caunoi.registry.people.RefusedAccounts;

/** Invites people, and helps those who forgot their password. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {
    private final Invitations invitations;
    private final RefusedAccounts refused;
    private final Origins origins;
    private final CurrentViewer viewer;

    InvitationResource(Invitations invitations, RefusedAccounts refused, Origins origins, CurrentViewer viewer) {
        this.invitations = invitations;
        this.refused = refused;
        this.origins = origins;
        this.viewer = viewer;
    }

    /**
     * A link with which the person chooses a password, good for 14 days and once; a new one takes the place of a former one.
     * {@code printed}: with a temporary password beside it, which takes the place of the person's own, ends their sessions,
     * and must be replaced at the first sign-in.
     *
     * <p>404 for nobody of the conference, 409 {@code own-account}, 409 {@code account-disabled}, 400 without an Origin to
     * build the link from.
     */
    @POST
    @Path("/{username}/invitation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public RestResponse<InvitationView> invite(
            @RestPath String username,
            @Parameter(hidden = true) @RestHeader("Origin") String origin,
            @NotNull @Valid InvitationRequest request) {
        if (!origins.allows(origin)) {
            throw Problem.of(400, "bad-request");
        }
        var made = invitations.make(username, request.printed(), viewer.get());
        refused.refresh();
        return ResponseBuilder.create(Status.CREATED, InvitationView.of(made, origin))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
