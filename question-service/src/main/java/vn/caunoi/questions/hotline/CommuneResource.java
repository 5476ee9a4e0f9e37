package vn.caunoi.questions.hotline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.directory.Directory;

/** Where callers are from: naming the commune names the hall. */
@Path("/api/v1/hotline/communes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hotline")
public class CommuneResource {
    private final Directory directory;
    private final CurrentViewer viewer;

    CommuneResource(Directory directory, CurrentViewer viewer) {
        this.directory = directory;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"OPERATOR", "MODERATOR"})
    @Operation(summary = "The conference's communes with their halls, in the order of the Vietnamese alphabet")
    @APIResponseSchema(CommunesBody.class)
    @APIResponse(responseCode = "503", description = "Not ready yet; Retry-After")
    public CommunesBody list() {
        var conference = directory.conference(viewer.get().conference());
        return CommunesBody.of(directory.communes(conference.id()));
    }
}
