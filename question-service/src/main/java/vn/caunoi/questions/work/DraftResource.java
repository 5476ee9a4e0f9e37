package vn.caunoi.questions.work;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.kit.session.CurrentViewer;

/**
 * The answer in the making, kept as it is typed. It is the question's: it outlives the writer's machine, and whoever
 * holds the question next finds it. It goes when the answer is given.
 */
@Path("/api/v1/questions/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class DraftResource {
    private final WorkService work;
    private final CurrentViewer viewer;

    DraftResource(WorkService work, CurrentViewer viewer) {
        this.work = work;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"OFFICIAL", "MODERATOR"})
    @Operation(summary = "What is drafted, for its holder, moderators and those who approve")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "403", description = "Not the viewer's to read")
    @APIResponse(responseCode = "404", description = "None, or no such question in the viewer's sight")
    public Draft read(@RestPath UUID id) {
        return work.draft(id, viewer.get());
    }

    @PUT
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Its holder goes on writing; in place of what was kept before")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors[] says which")
    @APIResponse(responseCode = "403", description = "Somebody else holds it")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    @APIResponse(responseCode = "409", description = "Its status does not fit: it is answered already, for example")
    public void save(@RestPath UUID id, @NotNull @Valid DraftRequest request) {
        request.requireFit();
        work.save(id, request, viewer.get());
    }

    @DELETE
    @RolesAllowed("OFFICIAL")
    @Operation(summary = "Its holder throws it away")
    @APIResponse(responseCode = "204", description = "There is none now")
    @APIResponse(responseCode = "403", description = "Somebody else holds it")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    public void discard(@RestPath UUID id) {
        work.discard(id, viewer.get());
    }
}
