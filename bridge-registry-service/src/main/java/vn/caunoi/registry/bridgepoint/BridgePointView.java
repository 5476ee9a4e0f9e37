package vn.caunoi.registry.bridgepoint;

import java.util.Optional;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * A hall as browsers see it.
 *
 * @param version rises with every change
 * @param health what our own line to the hall says
 * @param video what is seen of the hall in the video conference; the two are never merged
 */
public record BridgePointView(
        String code, long version, String name, boolean provincial, int communes, HealthView health, VideoView video) {
    /** @param mayKnowWhoSaid whether the viewer may read who spoke of the video */
    static BridgePointView of(BridgePointState hall, Optional<LineBoard.Reading> reading, boolean mayKnowWhoSaid) {
        return new BridgePointView(
                hall.code(),
                hall.version(),
                hall.name(),
                hall.provincial(),
                hall.communes(),
                HealthView.of(hall.health(), reading),
                VideoView.of(hall.video(), mayKnowWhoSaid));
    }
}
