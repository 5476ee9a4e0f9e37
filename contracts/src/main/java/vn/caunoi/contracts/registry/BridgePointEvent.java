package vn.caunoi.contracts.registry;

import java.time.Instant;

/** A bridge point was registered or changed. Keyed by its id. */
public record BridgePointEvent(Instant at, BridgePointState bridgePoint) {
    public static final String TYPE = "vn.caunoi.bridge-point.changed";

    /** Tells a bridge point's key from those of what stands beside them ({@code <id>#screen}). */
    public static boolean isKey(String key) {
        return key.indexOf('#') < 0;
    }
}
