package vn.caunoi.questions.purge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** Takes away what a rehearsal left behind. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@Tag(name = "purge")
public class PurgeResource {
    private final QuestionPurge purge;
    private final CurrentViewer viewer;

    PurgeResource(QuestionPurge purge, CurrentViewer viewer) {
        this.purge = purge;
        this.viewer = viewer;
    }

    @GET
    @Path("/purge")
    @Operation(summary = "What a purge of the viewer's conference would take away; the ETag is what it confirms")
    public RestResponse<PurgeBody> preview() {
        return answer(purge.preview(viewer.get().conference()));
    }

    /**
     * Everything that was asked in the viewer's conference disappears for everybody: questions with their answers, history,
     * drafts, notes and files, and calls. Numbers begin at 1 again. Settings stay: routing, abbreviations, canned answers.
     */
    @DELETE
    @Operation(summary = "Purges a rehearsal")
    @APIResponse(responseCode = "200", description = "What was taken away")
    @APIResponse(responseCode = "409", description = "The conference has been live: purge-too-late")
    @APIResponse(responseCode = "412", description = "Something was asked since it was looked at")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PurgeBody> purge(
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var seen = EntityVersion.required(ifMatch);
        return answer(purge.purge(viewer.get(), seen));
    }

    private static RestResponse<PurgeBody> answer(PurgeBody body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, EntityVersion.tag(body.version()))
                .build();
    }
}
