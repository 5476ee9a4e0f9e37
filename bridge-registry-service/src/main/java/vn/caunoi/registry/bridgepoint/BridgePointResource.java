package vn.caunoi.registry.bridgepoint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;

import vn.caunoi.kit.session.CurrentViewer;

/** The halls of the viewer's conference. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class BridgePointResource {
    private final BridgePointService bridgePoints;
    private final CurrentViewer viewer;

    BridgePointResource(BridgePointService bridgePoints, CurrentViewer viewer) {
        this.bridgePoints = bridgePoints;
        this.viewer = viewer;
    }

    /** All halls: the provincial one, then the others by code. */
    @GET
    public BridgePointPage all() {
        return new BridgePointPage(bridgePoints.of(viewer.get().conference()).stream()
                .map(BridgePointView::of)
                .toList());
    }
}
