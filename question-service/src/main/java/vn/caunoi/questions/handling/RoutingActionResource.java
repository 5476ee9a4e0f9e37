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
 * Who gets a question.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class RoutingActionResource {
    private final RoutingActions actions;
    private final CurrentViewer viewer;

    RoutingActionResource(RoutingActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/classify")
    @RolesAllowed("MODERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Files it under a topic; what waits for one is routed then")
    public RestResponse<QuestionBody> classify(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClassifyRequest request) {
        return Acted.with(actions.classify(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("MODERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Hands it to an official, on duty or not, whoever has it now; also opens what was declined or retracted")
    public RestResponse<QuestionBody> assign(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignRequest request) {
        return Acted.with(actions.assign(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/take")
    @RolesAllowed("OFFICIAL")
    @Operation(summary = "The official it was assigned to starts on it")
    public RestResponse<QuestionBody> take(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.take(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/give-back")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Back to the tray; it is not routed to the same official again")
    public RestResponse<QuestionBody> giveBack(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return Acted.with(actions.giveBack(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed("OFFICIAL")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "On to a colleague, or to whoever answers another topic")
    public RestResponse<QuestionBody> transfer(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TransferRequest request) {
        request.requireOne();
        return Acted.with(actions.transfer(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/take-over")
    @RolesAllowed("MODERATOR")
    @Operation(summary = "A moderator takes it from its holder, back to the tray; what was drafted stays")
    public RestResponse<QuestionBody> takeOver(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.takeOver(id, EntityVersion.required(ifMatch), viewer.get()));
    }
}
