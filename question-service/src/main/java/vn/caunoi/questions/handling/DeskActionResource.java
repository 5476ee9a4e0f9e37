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
 * What the desk does to a question beside routing and answering it.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class DeskActionResource {
    private final DeskActions actions;
    private final CurrentViewer viewer;

    DeskActionResource(DeskActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/request-info")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks the asking side for more; the asker reads the text")
    public RestResponse<QuestionBody> requestInfo(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WordsRequest request) {
        return Acted.with(actions.requestInfo(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/edit")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Words what others read; the original stays with its hall and the desk")
    public RestResponse<QuestionBody> edit(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WordsRequest request) {
        return Acted.with(actions.edit(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/mark-private")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Operation(summary = "Keeps it from other halls and all screens from now on; there is no way back")
    public RestResponse<QuestionBody> markPrivate(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.markPrivate(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/split")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes several linked questions of one; the first text stays this one")
    public RestResponse<QuestionBody> split(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SplitRequest request) {
        return Acted.with(actions.split(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends it without an answer; the asker reads why")
    public RestResponse<QuestionBody> decline(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return Acted.with(actions.decline(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/extend")
    @RolesAllowed({"MODERATOR", "OFFICIAL"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts the answer off to a date; the asker reads date and reason")
    public RestResponse<QuestionBody> extend(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExtendRequest request) {
        return Acted.with(actions.extend(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }
}
