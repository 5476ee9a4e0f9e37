package vn.caunoi.registry.rollcall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** Who came into the halls on the day. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
public class RollCallResource {
    private final RollCallService rollCalls;
    private final CurrentViewer viewer;

    RollCallResource(RollCallService rollCalls, CurrentViewer viewer) {
        this.rollCalls = rollCalls;
        this.viewer = viewer;
    }

    /** All halls, those first that told nothing yet, with the totals by category. */
    @GET
    @Path("/roll-call")
    @RolesAllowed({"MODERATOR", "ADMIN", "CHAIR"})
    public RollCallPage all() {
        return rollCalls.all(viewer.get().conference());
    }

    /** The same for a spreadsheet: a row for each hall and category. */
    @GET
    @Path("/roll-call.csv")
    @Produces(RollCallCsv.TYPE)
    @RolesAllowed({"MODERATOR", "ADMIN", "CHAIR"})
    public RestResponse<String> csv() {
        return ResponseBuilder.ok(
                        RollCallCsv.of(rollCalls.all(viewer.get().conference())),
                        RollCallCsv.MEDIA_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"diem-danh.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Who came into the hall, its version also as {@code ETag}. A clerk reads the own hall's.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code.
     */
    @GET
    @Path("/{code}/roll-call")
    @RolesAllowed({"CLERK", "MODERATOR", "ADMIN", "CHAIR"})
    public RestResponse<RollCallView> get(@RestPath String code) {
        requireOwnOfClerk(code);
        return tagged(rollCalls.of(viewer.get().conference(), code));
    }

    /**
     * Tells who came into the own hall. Who is absent is reckoned where it is not told.
     *
     * <p>428 without {@code If-Match}, 403 for another hall, 412 when {@code If-Match} names another version, 400 {@code
     * invalid} with the fields at fault: a category that is none of the conference's or comes twice, a wild number.
     */
    @PUT
    @Path("/{code}/roll-call")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("CLERK")
    public RestResponse<RollCallView> tell(
            @RestPath String code,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RollCallChange change) {
        var version = EntityVersion.required(ifMatch);
        requireOwnOfClerk(code);
        var who = viewer.get();
        return tagged(rollCalls.tell(who.conference(), code, version, change, who.displayName()));
    }

    private void requireOwnOfClerk(String code) {
        var who = viewer.get();
        if (who.role() == Role.CLERK && !who.isFrom(code)) {
            throw Problem.of(403, "forbidden");
        }
    }

    private static RestResponse<RollCallView> tagged(RollCallView rollCall) {
        return ResponseBuilder.ok(rollCall)
                .header(HttpHeaders.ETAG, EntityVersion.tag(rollCall.version()))
                .build();
    }
}
