package vn.caunoi.questions.similar;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/** Likely duplicates, for moderators to merge or to tell apart. */
@Path("/api/v1/questions/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similar")
@RolesAllowed("MODERATOR")
public class DuplicatesResource {
    private final Duplicates duplicates;
    private final CurrentViewer viewer;

    DuplicatesResource(Duplicates duplicates, CurrentViewer viewer) {
        this.duplicates = duplicates;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Questions that wait and may be the same as an earlier one, the likeliest first, at most 50")
    public DuplicatesBody list() {
        return new DuplicatesBody(duplicates.of(viewer.get()));
    }

    /** Remembered for good: the two are not proposed again, however they are named. */
    @DELETE
    @Operation(summary = "Says that two questions are not the same")
    @APIResponse(responseCode = "204", description = "Remembered")
    @APIResponse(responseCode = "400", description = "An id is missing or malformed, or both are the same")
    @APIResponse(responseCode = "404", description = "There is no such question")
    public void refuse(
            @Parameter(required = true) @QueryParam("question") UUID question,
            @Parameter(required = true) @QueryParam("other") UUID other) {
        var problem = Problem.of(400, "invalid");
        if (question == null) {
            problem.field("question", "required");
        }
        if (other == null) {
            problem.field("other", "required");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        duplicates.refuse(question, other, viewer.get());
    }
}
