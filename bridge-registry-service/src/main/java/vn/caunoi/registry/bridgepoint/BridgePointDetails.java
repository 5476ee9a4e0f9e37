package vn.caunoi.registry.bridgepoint;

import java.util.List;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * What a hall is, but for its code and its lamps.
 *
 * @param provincial the hall that leads the conference: one at most
 * @param communes how many communes it stands for
 * @param communeNames those that are known by name; never null
 */
public record BridgePointDetails(String name, boolean provincial, int communes, List<String> communeNames) {
    public BridgePointDetails {
        communeNames = List.copyOf(communeNames);
    }

    public static BridgePointDetails of(BridgePointState hall) {
        return new BridgePointDetails(hall.name(), hall.provincial(), hall.communes(), hall.communeNames());
    }
}
