package vn.caunoi.registry.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the network. */
final class Network {
    private static final int BYTES_OF_A_SITE = 8;

    private Network() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first 64 bits, for who has one has all that follow (RFC 6177).
     *
     * @param address as digits, or whatever the front door calls it
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var zone = address.indexOf('%');
            // With a colon in it, it is digits, and no name is looked up.
            var bytes = InetAddress.getByName(zone < 0 ? address : address.substring(0, zone))
                    .getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES_OF_A_SITE)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
