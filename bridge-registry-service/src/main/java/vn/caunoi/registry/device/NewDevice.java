package vn.caunoi.registry.device;

import java.util.UUID;

/**
 * A device that somebody lets in.
 *
 * @param bridgePoint code of a screen's hall; null for the chair's
 * @param name what people call it; null to be named by its number
 * @param by username of who let it in
 */
public record NewDevice(
        UUID conference, DeviceKind kind, String bridgePoint, String name, DeviceToken token, String by) {
    NewDevice named(String other) {
        return new NewDevice(conference, kind, bridgePoint, other, token, by);
    }
}
