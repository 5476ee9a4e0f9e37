package vn.caunoi.registry.device;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/** The paired screens of halls, and the chair's devices, for those who look after them: clerks after those of the own hall. */
@Path("/api/v1/screens")
@Produces(MediaType.APPLICATION_JSON)
public class ScreenResource {
    private final Devices devices;
    private final Reports reports;
    private final CurrentViewer viewer;

    ScreenResource(Devices devices, Reports reports, CurrentViewer viewer) {
        this.devices = devices;
        this.reports = reports;
        this.viewer = viewer;
    }

    /** All, with how each stands. */
    @GET
    @RolesAllowed({"MODERATOR", "ADMIN", "CLERK"})
    public ScreenPage all() {
        return new ScreenPage(devices.of(viewer.get()));
    }

    /**
     * Takes its pairing from a device: its pages are signed out at once, and a code has to be entered anew: 204, also when it was
     * revoked before. 404, 403 for another hall's.
     */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"MODERATOR", "CLERK"})
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@RestPath UUID id) {
        devices.revoke(viewer.get(), id);
    }

    /**
     * Sets how a screen looks, whatever was chosen there; null gives that choice back.
     *
     * <p>404, 403 for another hall's, 409 {@code no-screen} for the chair's, 409 {@code screen-revoked}.
     */
    @POST
    @Path("/{id}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "CLERK"})
    public ScreenView set(@RestPath UUID id, @NotNull @Valid Settings settings) {
        return devices.set(viewer.get(), id, settings);
    }

    /** Has a screen load its page anew. Problems as for settings. */
    @POST
    @Path("/{id}/reload")
    @RolesAllowed({"MODERATOR", "CLERK"})
    public ScreenView reload(@RestPath UUID id) {
        return devices.reload(viewer.get(), id);
    }

    /** Has a screen show a text over everything else, or nothing any more. Problems as for settings. */
    @POST
    @Path("/{id}/message")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "CLERK"})
    public ScreenView show(@RestPath UUID id, @NotNull @Valid Message message) {
        return devices.show(viewer.get(), id, message.text());
    }

    /** What the device that asks knows of itself. 403 for a person's session. */
    @GET
    @Path("/own")
    @RolesAllowed({"SCREEN", "CHAIR"})
    public OwnDevice own() {
        return DeviceDoor.own(viewer.get());
    }

    /** How the device that speaks stands: wanted on each change, and every 30 s: 204. 403 for a person's session. */
    @PUT
    @Path("/own/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"SCREEN", "CHAIR"})
    @APIResponse(responseCode = "204", description = "Noted")
    public void report(@NotNull @Valid Report report) {
        reports.take(DeviceDoor.id(viewer.get()).orElseThrow(() -> Problem.of(403, "forbidden")), report);
    }
}
