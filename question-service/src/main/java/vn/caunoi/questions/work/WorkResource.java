package vn.caunoi.questions.work;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.kit.session.CurrentViewer;

/** Who has a question open. Pages say so every 20 s, and when they close it. */
@Path("/api/v1/questions/{id}/work")
@Tag(name = "work")
@RolesAllowed({"OFFICIAL", "MODERATOR"})
public class WorkResource {
    private final WorkService work;
    private final CurrentViewer viewer;

    WorkResource(WorkService work, CurrentViewer viewer) {
        this.work = work;
        this.viewer = viewer;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Its holder goes on with it, or a moderator looks at one that waits, which is then not routed for a minute")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "403", description = "Somebody else holds it")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    @APIResponse(responseCode = "409", description = "Another moderator has it open, or its status does not fit")
    public void sign(@RestPath UUID id, @NotNull @Valid WorkRequest request) {
        work.sign(id, request.doing().asDoing(), viewer.get());
    }

    @DELETE
    @Operation(summary = "It is closed again; what somebody else does with it goes on")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    public void end(@RestPath UUID id) {
        work.end(id, viewer.get());
    }
}
