package vn.caunoi.registry.maintenance;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.session.CurrentViewer;

/** Announced work on the lines of the viewer's conference: while it runs, lamps show MAINTENANCE and nobody is alerted. */
@Path("/api/v1/bridge-points/maintenance")
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {
    private final MaintenanceService maintenance;
    private final CurrentViewer viewer;

    MaintenanceResource(MaintenanceService maintenance, CurrentViewer viewer) {
        this.maintenance = maintenance;
        this.viewer = viewer;
    }

    /** What is not over, or has been for less than a day, by when it begins. */
    @GET
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR"})
    public WorkPage all() {
        return new WorkPage(maintenance.of(viewer.get().conference()));
    }

    /**
     * Announces work: 201. It counts within five seconds.
     *
     * <p>400 {@code invalid} with the fields at fault: neither or both of hall and upstream, an unknown one, an end that is not
     * after the beginning, more than 30 days, a time that is past or over a year ahead; 409 {@code too-much-work}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    @APIResponseSchema(value = WorkView.class, responseCode = "201")
    public RestResponse<WorkView> announce(@NotNull @Valid NewWork work) {
        return RestResponse.status(RestResponse.Status.CREATED, maintenance.announce(work, viewer.get()));
    }

    /** Calls it off, or ends it while it runs: 204. 404 for no work of the conference, 409 {@code work-over}. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    @APIResponse(responseCode = "204", description = "Called off")
    public void callOff(@RestPath UUID id) {
        maintenance.callOff(id, viewer.get());
    }
}
