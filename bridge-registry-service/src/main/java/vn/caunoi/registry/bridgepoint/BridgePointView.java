package vn.caunoi.registry.bridgepoint;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * A hall as browsers see it.
 *
 * @param version rises with every change
 * @param health what our own line to the hall says
 * @param video what is seen of the hall in the video conference; the two are never merged
 * @param screens how many screens of ours are open there, as was heard a moment ago; null while nothing was heard
 */
public record BridgePointView(
        String code,
        long version,
        String name,
        boolean provincial,
        int communes,
        HealthView health,
        VideoView video,
        @Schema(nullable = true) Integer screens) {
    /** @param mayKnowWhoSaid whether the viewer may read who spoke of the video */
    static BridgePointView of(
            BridgePointState hall,
            Optional<LineBoard.Reading> reading,
            Optional<Integer> screens,
            boolean mayKnowWhoSaid) {
        return new BridgePointView(
                hall.code(),
                hall.version(),
                hall.name(),
                hall.provincial(),
                hall.communes(),
                HealthView.of(hall.health(), reading),
                VideoView.of(hall.video(), mayKnowWhoSaid),
                screens.orElse(null));
    }
}
