package vn.caunoi.registry.bridgepoint;

import java.util.Set;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/** The halls of the viewer's conference. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class BridgePointResource {
    private static final Set<Role> SEE_TO_LINES = Set.of(Role.TECHNICIAN, Role.MODERATOR, Role.ADMIN, Role.CHAIR);

    private final BridgePointService bridgePoints;
    private final LineBoard board;
    private final CurrentViewer viewer;

    BridgePointResource(BridgePointService bridgePoints, LineBoard board, CurrentViewer viewer) {
        this.bridgePoints = bridgePoints;
        this.board = board;
        this.viewer = viewer;
    }

    /** All halls: the provincial one, then the others by code. */
    @GET
    public BridgePointPage all() {
        return new BridgePointPage(
                bridgePoints.of(viewer.get().conference()).stream()
                        .map(this::view)
                        .toList(),
                board.frozen(viewer.get().conference()).orElse(null));
    }

    /**
     * Says how the hall is seen and heard in the video conference. A clerk says it of the own hall. Of two who say something,
     * the later one counts.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code.
     */
    @PUT
    @Path("/{code}/video")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CLERK", "TECHNICIAN", "MODERATOR"})
    public BridgePointView video(@RestPath String code, @NotNull @Valid VideoChange change) {
        var who = viewer.get();
        if (who.role() == Role.CLERK && !OwnHall.is(code, who)) {
            throw Problem.of(403, "forbidden");
        }
        return view(bridgePoints.video(who.conference(), code, change.word(), who.displayName()));
    }

    private BridgePointView view(BridgePointState hall) {
        var who = viewer.get();
        var maySeeWho = SEE_TO_LINES.contains(who.role()) || OwnHall.is(hall.code(), who);
        return BridgePointView.of(hall, board.reading(hall.id()), board.screens(hall.id()), maySeeWho);
    }
}
