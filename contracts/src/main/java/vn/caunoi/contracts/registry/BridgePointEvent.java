package vn.caunoi.contracts.registry;

import java.time.Instant;

/** A bridge point was registered or changed. Keyed by its id. */
public record BridgePointEvent(Instant at, BridgePointState bridgePoint) {
    public static final String TYPE = "vn.caunoi.bridge-point.changed";
}
