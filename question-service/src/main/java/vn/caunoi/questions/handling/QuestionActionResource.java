package vn.caunoi.questions.handling;

import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * The desk's actions on one question. {@code If-Match} names the version that the viewer looked at: missing 428, stale
 * 412; not theirs 403, a status that does not fit 409. The answer is the question as it is then, or 204 when it has left
 * the viewer's sight (a private question that was given back).
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
@APIResponse(
        responseCode = "200",
        description = "The question after the action; its version is the ETag",
        content =
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QuestionBody.class)))
@APIResponse(responseCode = "204", description = "Done, and the viewer may no longer see it")
@APIResponse(responseCode = "403", description = "Not the viewer's to handle")
@APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
@APIResponse(responseCode = "409", description = "Its status does not fit")
@APIResponse(responseCode = "412", description = "Changed meanwhile")
@APIResponse(responseCode = "428", description = "If-Match is missing")
public class QuestionActionResource {
    private static final String IF_MATCH = "If-Match";

    private final QuestionActions actions;
    private final CurrentViewer viewer;

    QuestionActionResource(QuestionActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/take")
    @RolesAllowed("OFFICIAL")
    @Operation(summary = "The official it was assigned to starts on it")
    public RestResponse<QuestionBody> take(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch) {
        return answered(actions.take(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/give-back")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Back to the tray; it is not routed to the same official again")
    public RestResponse<QuestionBody> giveBack(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid GiveBackRequest request) {
        return answered(actions.giveBack(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers it for the asking hall; with publish for all halls")
    public RestResponse<QuestionBody> answer(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return answered(actions.answer(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({"OFFICIAL", "MODERATOR"})
    @Operation(summary = "Sends the answer to all bridge points; a private question never")
    public RestResponse<QuestionBody> publish(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch) {
        return answered(actions.publish(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/classify")
    @RolesAllowed("MODERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Files it under a topic; what waits for one is routed then")
    public RestResponse<QuestionBody> classify(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid ClassifyRequest request) {
        return answered(actions.classify(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("MODERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands it to an official, on duty or not, whoever has it now")
    public RestResponse<QuestionBody> assign(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid AssignRequest request) {
        return answered(actions.assign(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    private static RestResponse<QuestionBody> answered(Optional<QuestionBody> question) {
        return question.map(seen -> RestResponse.ResponseBuilder.ok(seen)
                        .header("ETag", EntityVersion.tag(seen.version()))
                        .build())
                .orElseGet(RestResponse::noContent);
    }
}
