package vn.caunoi.questions.routing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.routing.choice.RoutingTable;

/** Who gets which questions of the conference. */
@Path("/api/v1/topics/routing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routing")
public class RoutingTableResource {
    private final RoutingTableService tables;
    private final CurrentViewer viewer;

    RoutingTableResource(RoutingTableService tables, CurrentViewer viewer) {
        this.tables = tables;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "The conference's routing table; its version is the ETag")
    public RestResponse<RoutingTableBody> get() {
        return answer(tables.of(viewer.get()));
    }

    /** It holds at once: what waits and somebody can take by the new table is given away. */
    @PUT
    @RolesAllowed({"MODERATOR", "ADMIN"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts another table in its place")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(
            responseCode = "400",
            description = "An unknown topic or official, one that comes twice, or somebody in two lines of a topic")
    @APIResponse(responseCode = "412", description = "Another moderator was first")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<RoutingTableBody> put(
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RoutingTableRequest body) {
        return answer(tables.replace(viewer.get(), EntityVersion.required(ifMatch), body.table()));
    }

    /** Changes nothing. */
    @POST
    @Path("/preview")
    @RolesAllowed({"MODERATOR", "ADMIN"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a table would do with a question, and how the open load would shift by it")
    @APIResponse(responseCode = "200", description = "As things stand now")
    @APIResponse(responseCode = "400", description = "As for saving it, or the question is unknown")
    public RoutingPreviewBody preview(@NotNull @Valid RoutingTableRequest body) {
        return tables.preview(viewer.get(), body.table(), body.question());
    }

    private static RestResponse<RoutingTableBody> answer(RoutingTable table) {
        return RestResponse.ResponseBuilder.ok(RoutingTableBody.of(table))
                .header(HttpHeaders.ETAG, EntityVersion.tag(table.version()))
                .build();
    }
}
