package vn.caunoi.registry.probe.allowed;

import java.net.InetAddress;
import java.util.Arrays;

/** A network as it is usually written: {@code 10.20.0.0/16}, {@code 2001:db8::/32}, or one address. */
final class Network {
    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException for anything else, and for bits that are set beyond the network's */
    static Network of(String text) {
        var parts = text.split("/", -1);
        var address = Hosts.literal(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(text + " is no network"))
                .getAddress();
        int most = address.length * 8;
        int bits = parts.length == 1 ? most : bits(text, parts[1]);
        var network = new Network(address, bits);
        if (parts.length > 2 || bits > most || !Arrays.equals(address, masked(address, bits))) {
            throw new IllegalArgumentException(text + " is no network");
        }
        return network;
    }

    private static int bits(String text, String number) {
        if (!number.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(text + " is no network");
        }
        return Integer.parseInt(number);
    }

    boolean contains(InetAddress other) {
        return other.getAddress().length == address.length && Arrays.equals(address, masked(other.getAddress(), bits));
    }

    private static byte[] masked(byte[] bytes, int bits) {
        var masked = bytes.clone();
        for (int each = 0; each < masked.length; each++) {
            int kept = Math.max(0, Math.min(8, bits - each * 8));
            masked[each] &= (byte) (0xff << (8 - kept));
        }
        return masked;
    }
}
