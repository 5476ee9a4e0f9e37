package vn.caunoi.questions.note;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What desk and officials say among themselves about a question. Notes are only ever added, and no hall reads them. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes")
@APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
public class NoteResource {
    private final NoteService notes;
    private final CurrentViewer viewer;

    NoteResource(NoteService notes, CurrentViewer viewer) {
        this.notes = notes;
        this.viewer = viewer;
    }

    @GET
    @Path("/{id}/notes")
    @RolesAllowed({"OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "All notes on a question, oldest first")
    public NotesBody list(@RestPath UUID id) {
        return notes.of(id, viewer.get());
    }

    /**
     * Adds a note. With {@code consult} its text asks that official for advice: the question's history has it as {@code
     * consult}, its version rises, and the official sees it even when it is private.
     */
    @POST
    @Path("/{id}/notes")
    @RolesAllowed({"OFFICIAL", "MODERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a note, or asks another official for advice")
    @APIResponseSchema(value = NoteItem.class, responseCode = "201", responseDescription = "Kept")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors[] says which")
    @APIResponse(responseCode = "403", description = "Advice is asked for by the holder and moderators")
    @APIResponse(responseCode = "409", description = "Nobody works on the question, so there is no advice to ask for")
    public RestResponse<NoteItem> write(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, notes.write(id, request, viewer.get()));
    }
}
