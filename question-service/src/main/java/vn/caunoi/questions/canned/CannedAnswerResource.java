package vn.caunoi.questions.canned;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/**
 * Answers that are given often, for all who answer in the conference. An official changes the own ones, a moderator all.
 * {@code If-Match} may name the version that was looked at: then a change by somebody else is 412, not lost.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "canned answers")
@RolesAllowed({"OFFICIAL", "MODERATOR"})
public class CannedAnswerResource {
    private final CannedAnswerService answers;
    private final CurrentViewer viewer;

    CannedAnswerResource(CannedAnswerService answers, CurrentViewer viewer) {
        this.answers = answers;
        this.viewer = viewer;
    }

    @GET
    @Path("/canned-answers")
    @Operation(summary = "All of the conference, by title")
    public CannedAnswersBody list() {
        return answers.of(viewer.get());
    }

    @POST
    @Path("/canned-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds one, which is then the viewer's")
    @APIResponseSchema(value = CannedAnswerItem.class, responseCode = "201", responseDescription = "Kept")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors[] says which")
    @APIResponse(responseCode = "409", description = "The conference has as many as it may")
    public RestResponse<CannedAnswerItem> add(@NotNull @Valid CannedAnswerRequest request) {
        var answer = answers.add(request, viewer.get());
        return RestResponse.ResponseBuilder.<CannedAnswerItem>created(
                        URI.create("/api/v1/questions/canned-answers/" + answer.id()))
                .entity(answer)
                .header(HttpHeaders.ETAG, EntityVersion.tag(answer.version()))
                .build();
    }

    @PUT
    @Path("/canned-answers/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says something else from now on")
    @APIResponseSchema(value = CannedAnswerItem.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors[] says which")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such canned answer in the conference")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public RestResponse<CannedAnswerItem> change(
            @RestPath UUID id,
            @Parameter(description = "The version that was looked at") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid CannedAnswerRequest request) {
        var answer = answers.change(id, version(ifMatch), request, viewer.get());
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.ETAG, EntityVersion.tag(answer.version()))
                .build();
    }

    @DELETE
    @Path("/canned-answers/{id}")
    @Operation(summary = "Removes one")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such canned answer in the conference")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void remove(
            @RestPath UUID id,
            @Parameter(description = "The version that was looked at") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        answers.remove(id, version(ifMatch), viewer.get());
    }

    private static Optional<EntityVersion> version(String ifMatch) {
        return ifMatch == null ? Optional.empty() : Optional.of(EntityVersion.required(ifMatch));
    }
}
