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
 * An answer from its writing to the halls, and back where it was wrong.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class AnswerActionResource {
    private final AnswerActions actions;
    private final CurrentViewer viewer;

    AnswerActionResource(AnswerActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Answers it for the halls that asked; with publish for all halls; where the topic wants approval it waits for that")
    public RestResponse<QuestionBody> answer(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return Acted.with(actions.answer(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/correct")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new revision, for all who had the old one")
    public RestResponse<QuestionBody> correct(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CorrectRequest request) {
        return Acted.with(actions.correct(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed("OFFICIAL")
    @Operation(summary = "Puts what was drafted, or else the answer as it stands, before those who approve")
    public RestResponse<QuestionBody> review(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.review(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed("OFFICIAL")
    @Operation(summary = "Approves it; nobody approves what they wrote themselves")
    public RestResponse<QuestionBody> approve(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.approve(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/rework")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Back to its author, with what to change")
    public RestResponse<QuestionBody> rework(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return Acted.with(actions.rework(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Operation(summary = "Sends the answer to all bridge points; a private question never")
    public RestResponse<QuestionBody> publish(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.publish(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/retract")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the answer back from everyone, and says why")
    public RestResponse<QuestionBody> retract(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return Acted.with(actions.retract(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/joint-answers")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "One answer to several questions, all or none; those that wait for the viewer are taken on the way")
    public JointAnswerBody answerTogether(@NotNull @Valid JointAnswerRequest request) {
        return new JointAnswerBody(actions.answerTogether(request, viewer.get()));
    }
}
