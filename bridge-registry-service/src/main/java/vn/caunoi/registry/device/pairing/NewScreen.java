package vn.caunoi.registry.device.pairing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * A device to let in.
 *
 * @param code that it shows
 * @param name what to call it; null to be named by its number
 * @param bridgePoint code of a screen's hall: a clerk's is the session's, the chair has none
 */
public record NewScreen(
        @Text(max = 40) String code,

        @Schema(nullable = true) @Text(max = 60, required = false)
        String name,

        @Schema(nullable = true) @Text(max = 64, required = false)
        String bridgePoint) {
    /** Not for logs: the code is in it. */
    @Override
    public String toString() {
        return "NewScreen";
    }
}
