package vn.caunoi.contracts.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A bridge point has an answer before its eyes or ears. Keyed by question, revision and bridge point.
 *
 * @param bridgePoint the hall's code
 */
public record ReceiptEvent(UUID question, UUID conference, int revision, String bridgePoint, Kind kind, Instant at) {
    public static final String TYPE = "vn.caunoi.receipt.recorded";

    /** Told apart: shown by a screen of ours, or read out by the hall's clerk. */
    public enum Kind {
        SHOWN,
        READ_OUT
    }

    public String key() {
        return question + "/" + revision + "/" + bridgePoint;
    }
}
