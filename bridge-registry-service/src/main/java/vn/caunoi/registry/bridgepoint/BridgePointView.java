package vn.caunoi.registry.bridgepoint;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * A hall as browsers see it.
 *
 * @param health what our own line to the hall says
 * @param video what is seen of the hall in the video conference
 */
public record BridgePointView(
        String code, String name, boolean provincial, int communes, LampView health, LampView video) {
    static BridgePointView of(BridgePointState hall) {
        return new BridgePointView(
                hall.code(),
                hall.name(),
                hall.provincial(),
                hall.communes(),
                LampView.of(hall.health()),
                LampView.of(hall.video()));
    }
}
