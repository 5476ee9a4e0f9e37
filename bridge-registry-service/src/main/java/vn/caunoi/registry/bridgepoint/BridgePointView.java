package vn.caunoi.registry.bridgepoint;

import java.util.List;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.LineState;

/**
 * A hall as browsers see it.
 *
 * @param health what our own line to the hall says
 * @param video what is seen of the hall in the video conference
 */
public record BridgePointView(
        String code, String name, boolean provincial, int communes, LineState health, LineState video) {
    /** All halls of a conference: the provincial one, then the others by code. */
    public record Page(List<BridgePointView> items) {}

    static BridgePointView of(BridgePointState hall) {
        return new BridgePointView(
                hall.code(), hall.name(), hall.provincial(), hall.communes(), hall.health(), hall.video());
    }
}
