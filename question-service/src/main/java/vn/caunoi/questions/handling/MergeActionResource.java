package vn.caunoi.questions.handling;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * The same question from several halls becomes one.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class MergeActionResource {
    private final MergeActions actions;
    private final CurrentViewer viewer;

    MergeActionResource(MergeActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed("MODERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes it part of another question, whose answer is then its own")
    public RestResponse<QuestionBody> merge(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MergeRequest request) {
        return Acted.with(actions.merge(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed("MODERATOR")
    @Operation(summary = "It stands alone again, with whoever held it before")
    public RestResponse<QuestionBody> unmerge(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.unmerge(id, EntityVersion.required(ifMatch), viewer.get()));
    }
}
