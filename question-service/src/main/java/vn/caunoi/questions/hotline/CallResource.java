package vn.caunoi.questions.hotline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.kit.session.CurrentViewer;

/** The calls to the hotline: operators take them, moderators read what came of them. */
@Path("/api/v1/hotline/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hotline")
public class CallResource {
    private final CallService calls;
    private final CallReader reader;
    private final CurrentViewer viewer;

    CallResource(CallService calls, CallReader reader, CurrentViewer viewer) {
        this.calls = calls;
        this.reader = reader;
        this.viewer = viewer;
    }

    /**
     * Ends a call with its outcome. A new question is asked as by {@code POST /api/v1/questions}; who joins a question or
     * hears its answer adds the hall to those that ask it, and who joined is called back with its answer where that was wanted. {@code Idempotency-Key} is a UUID made by the client: the same key and
     * body give the same call and never a second one.
     */
    @POST
    @RolesAllowed("OPERATOR")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes down a call and what came of it")
    @APIResponseSchema(value = CallItem.class, responseCode = "201", responseDescription = "Kept")
    @APIResponse(
            responseCode = "200",
            description = "Kept, and its slip came in before: with the question that is there",
            content = @Content(schema = @Schema(implementation = CallItem.class)))
    @APIResponse(responseCode = "400", description = "A field, the key or the JSON is wrong; errors[] says which")
    @APIResponse(
            responseCode = "409",
            description =
                    "There is no answer to read out, the question takes no more halls or is private, or the conference takes no questions")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    @APIResponse(responseCode = "503", description = "Not ready yet; Retry-After")
    public RestResponse<CallItem> take(
            @Parameter(description = "A UUID made by the client", required = true) @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            @NotNull @Valid CallRequest request) {
        var call = calls.take(viewer.get(), IdempotencyKey.required(key), request);
        return RestResponse.status(call.recognised() ? RestResponse.Status.OK : RestResponse.Status.CREATED, call);
    }

    @GET
    @RolesAllowed({"OPERATOR", "MODERATOR"})
    @Operation(summary = "The conference's calls, or one caller's, the newest first, page by page")
    @APIResponseSchema(CallsBody.class)
    @APIResponse(responseCode = "400", description = "A value is malformed, or no telephone number")
    public CallsBody list(@BeanParam CallQuery query) {
        return reader.list(query.toFilter(), viewer.get());
    }
}
