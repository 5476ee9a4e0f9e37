package vn.caunoi.notification.stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/** What screens say whose stream goes one way only; the others say it on their WebSocket. */
@Path("/api/v1/stream/shown")
public class ShownResource {
    private final StreamDoor door;
    private final CurrentViewer viewer;

    ShownResource(StreamDoor door, CurrentViewer viewer) {
        this.door = door;
        this.viewer = viewer;
    }

    /**
     * Records that a hall's screen shows an answer; 204, also when that is known.
     *
     * @throws Problem 403 for who is no screen of a hall, 404 for what that screen was not sent so far; it counts if the
     *     answer comes to the log within a minute
     */
    @POST
    @RolesAllowed("SCREEN")
    public void shown(@NotNull @Valid Shown shown) {
        var screen = viewer.get();
        if (screen.bridgePoint() == null) {
            throw Problem.of(403, "forbidden");
        }
        if (!door.shown(screen, shown.question(), shown.revision())) {
            throw Problem.of(404, "not-found");
        }
    }
}
