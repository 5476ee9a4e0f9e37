package vn.caunoi.questions.handling;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * What the asking side does with its question, and with what others asked.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class AskerActionResource {
    private final AskerActions actions;
    private final CurrentViewer viewer;

    AskerActionResource(AskerActions actions, CurrentViewer viewer) {
        this.actions = actions;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/supplement")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds what the desk asked for; it goes back to where it was")
    public RestResponse<QuestionBody> supplement(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WordsRequest request) {
        return Acted.with(actions.supplement(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Operation(summary = "Takes it back, until somebody has begun on it")
    public RestResponse<QuestionBody> withdraw(
            @RestPath UUID id, @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Acted.with(actions.withdraw(id, EntityVersion.required(ifMatch), viewer.get()));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says for the asker whether the answer is clear")
    public RestResponse<QuestionBody> confirm(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ConfirmRequest request) {
        return Acted.with(actions.confirm(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    @POST
    @Path("/{id}/follow-up")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks on from here: answers with the new question, which is linked to this one")
    public RestResponse<QuestionBody> followUp(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid FollowUpRequest request) {
        return Acted.with(actions.followUp(id, EntityVersion.required(ifMatch), request, viewer.get()));
    }

    /**
     * Without {@code If-Match}: it does not touch the question's version. Asking again changes nothing.
     *
     * @param bridgePoint the hall's code: an operator names it, a clerk's is the session's
     */
    @POST
    @Path("/{id}/ask-too")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Operation(summary = "The hall asks it too; an operator names the hall, a clerk's is the session's")
    public RestResponse<QuestionBody> askToo(@RestPath UUID id, @RestQuery String bridgePoint) {
        return Acted.with(actions.askToo(id, bridgePoint, viewer.get()));
    }

    /** Without {@code If-Match}: it does not touch the question's version. */
    @PUT
    @Path("/{id}/told")
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that the asker was told of the answer, or that not")
    public void tell(@RestPath UUID id, @NotNull @Valid TellRequest request) {
        actions.tell(id, request, viewer.get());
    }
}
