package vn.caunoi.registry.reading;

import vn.caunoi.registry.qr.QrCode;

/**
 * Where what a conference published is read without an account.
 *
 * @param address to be shown and typed, with the hub's origin
 * @param code the address as a QR code
 */
public record ReadingView(String address, QrCode code) {
    static ReadingView of(String key, String origin) {
        var address = origin + "/r/" + key;
        return new ReadingView(address, QrCode.of(address));
    }

    /** Not for logs: whoever has the address reads. */
    @Override
    public String toString() {
        return "ReadingView";
    }
}
