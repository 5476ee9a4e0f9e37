package vn.caunoi.questions.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.session.CurrentViewer;

/** How a conference's questions stand, in numbers: for those who see to it that none is forgotten. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "overview")
@RolesAllowed({"OFFICIAL", "MODERATOR", "ADMIN"})
public class OverviewResource {
    private final Overview overview;
    private final CurrentViewer viewer;

    OverviewResource(Overview overview, CurrentViewer viewer) {
        this.overview = overview;
        this.viewer = viewer;
    }

    @GET
    @Path("/fairness")
    @Operation(summary = "How each hall is served: asked, answered and waiting, by the halls' codes")
    public FairnessBody fairness() {
        return new FairnessBody(overview.byHall(viewer.get().conference()));
    }

    @GET
    @Path("/owed")
    @Operation(summary = "What the conference still owes those who asked")
    public OwedBody owed() {
        return overview.owed(viewer.get().conference());
    }
}
