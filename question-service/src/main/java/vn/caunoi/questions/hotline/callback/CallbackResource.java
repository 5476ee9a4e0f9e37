package vn.caunoi.questions.hotline.callback;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.hotline.PhoneBody;

/** Callers who wanted to be told of the answer, once there is one: operators call them, moderators look on. */
@Path("/api/v1/hotline/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hotline")
public class CallbackResource {
    private final CallbackService callbacks;
    private final CurrentViewer viewer;

    CallbackResource(CallbackService callbacks, CurrentViewer viewer) {
        this.callbacks = callbacks;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"OPERATOR", "MODERATOR"})
    @Operation(summary = "Those to be called back, who has waited longest first, at most 500")
    @APIResponseSchema(CallbacksBody.class)
    @APIResponse(responseCode = "400", description = "There is no such state")
    public CallbacksBody list(
            @Parameter(description = "TO_CALL, REACHED, NOT_REACHED, DONE, separated by commas; all by default")
                    @QueryParam("state")
                    String state) {
        return callbacks.list(states(state), viewer.get());
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed("OPERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes down that the caller was called, or that nothing more is to be done")
    @APIResponseSchema(CallbackItem.class)
    @APIResponse(responseCode = "400", description = "A field or the version is wrong; errors[] says which")
    @APIResponse(responseCode = "404", description = "There is nobody of this id to be called back")
    @APIResponse(responseCode = "409", description = "It was marked as done")
    @APIResponse(responseCode = "412", description = "Somebody was quicker, or there is a newer answer to tell")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CallbackItem> attempt(
            @RestPath UUID id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AttemptRequest request) {
        var callback = callbacks.attempt(id, EntityVersion.required(ifMatch), request, viewer.get());
        return RestResponse.ResponseBuilder.ok(callback)
                .header(HttpHeaders.ETAG, EntityVersion.tag(callback.version()))
                .build();
    }

    /** As by {@code POST /api/v1/questions/{id}/caller-phone}, also for who called with a slip that had come in before. */
    @POST
    @Path("/{id}/caller-phone")
    @RolesAllowed({"OPERATOR", "MODERATOR"})
    @Operation(summary = "The number to call; that somebody looked at it is kept")
    @APIResponseSchema(PhoneBody.class)
    @APIResponse(responseCode = "404", description = "There is nobody of this id to be called back")
    public RestResponse<PhoneBody> reveal(@RestPath UUID id) {
        return PhoneBody.uncached(callbacks.phone(id, viewer.get()));
    }

    private static Set<CallbackState> states(String typed) {
        if (typed == null || typed.isEmpty()) {
            return EnumSet.allOf(CallbackState.class);
        }
        var names = List.of(typed.split(",", -1));
        var states = EnumSet.noneOf(CallbackState.class);
        Arrays.stream(CallbackState.values())
                .filter(each -> names.contains(each.name()))
                .forEach(states::add);
        if (states.size() < names.stream().distinct().count()) {
            throw Problem.of(400, "invalid").field("state", "unknown-state");
        }
        return states;
    }
}
