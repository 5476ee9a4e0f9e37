package vn.caunoi.registry.device.pairing;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code to be shown.
 *
 * @param code six characters: digits and capitals, without 0, O, 1 and I
 */
@Schema(name = "Pairing")
public record PairingView(String code, Instant expiresAt) {
    /** Not for logs: the code is in it. */
    @Override
    public String toString() {
        return "PairingView";
    }
}
