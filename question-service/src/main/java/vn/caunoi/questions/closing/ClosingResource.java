package vn.caunoi.questions.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** The comparison at the session's end: what halls collected and got, with what is stored. */
@Path("/api/v1/reports/closing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ClosingResource {
    private final ClosingService closings;
    private final CurrentViewer viewer;

    ClosingResource(ClosingService closings, CurrentViewer viewer) {
        this.closings = closings;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"MODERATOR", "ADMIN", "CHAIR"})
    @Operation(summary = "Whether anything was missed, in one line and hall by hall")
    public ClosingBody all() {
        return closings.of(viewer.get().conference());
    }

    @GET
    @Path("/{bridgePoint}")
    @RolesAllowed({"CLERK", "MODERATOR", "ADMIN", "CHAIR"})
    @Operation(summary = "How one hall stands; its version is the ETag. A clerk reads the own hall's")
    @APIResponse(responseCode = "403", description = "Another hall's")
    @APIResponse(responseCode = "404", description = "No such hall")
    public RestResponse<HallClosing> one(@RestPath String bridgePoint) {
        if (!Access.readsClosing(viewer.get(), bridgePoint)) {
            throw Problem.of(403, "forbidden");
        }
        return tagged(closings.of(viewer.get().conference(), bridgePoint));
    }

    /** A moderator confirms for a hall that can do so by telephone only. */
    @PUT
    @Path("/{bridgePoint}")
    @RolesAllowed({"CLERK", "MODERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms what the hall collected and got; may be said anew at any time")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors[] says which")
    @APIResponse(responseCode = "403", description = "Another hall's")
    @APIResponse(responseCode = "404", description = "No such hall")
    @APIResponse(responseCode = "412", description = "Somebody confirmed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<HallClosing> confirm(
            @RestPath String bridgePoint,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClosingRequest request) {
        if (!Access.closes(viewer.get(), bridgePoint)) {
            throw Problem.of(403, "forbidden");
        }
        return tagged(closings.confirm(viewer.get(), bridgePoint, EntityVersion.required(ifMatch), request));
    }

    private static RestResponse<HallClosing> tagged(HallClosing closing) {
        return RestResponse.ResponseBuilder.ok(closing)
                .header(HttpHeaders.ETAG, EntityVersion.tag(closing.version()))
                .build();
    }
}
