package vn.caunoi.questions.hotline;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.session.CurrentViewer;

/** Callers' numbers, which are masked everywhere else. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hotline")
public class PhoneResource {
    private final PhoneReveals reveals;
    private final CurrentViewer viewer;

    PhoneResource(PhoneReveals reveals, CurrentViewer viewer) {
        this.reveals = reveals;
        this.viewer = viewer;
    }

    /** Each time is a row of its own, and an entry {@code reveal} in the question's history; the version stays. */
    @POST
    @Path("/{id}/caller-phone")
    @RolesAllowed({"OPERATOR", "MODERATOR"})
    @Operation(summary = "The number of who called it in; that somebody looked at it is kept")
    @APIResponseSchema(PhoneBody.class)
    @APIResponse(responseCode = "403", description = "An operator asks for what was not called in")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    @APIResponse(responseCode = "409", description = "No number was left")
    public RestResponse<PhoneBody> reveal(@RestPath UUID id) {
        return PhoneBody.uncached(reveals.ofQuestion(id, viewer.get()));
    }
}
