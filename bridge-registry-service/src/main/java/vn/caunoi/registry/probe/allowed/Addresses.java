package vn.caunoi.registry.probe.allowed;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** Addresses that are nobody's line, whatever a list says. */
final class Addresses {
    private static final int RESERVED_FROM = 240;

    private Addresses() {}

    /** This machine's: loopback, and those of its network interfaces. */
    static boolean own(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            // Better none too many.
            return true;
        }
    }

    /** What speaks against it but its being this machine's. */
    static Optional<Objection> objection(InetAddress address) {
        if (address.isLinkLocalAddress()) {
            return Optional.of(Objection.LINK_LOCAL);
        }
        boolean special = address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? carriesIpv4(address.getAddress())
                        : reserved(address.getAddress()));
        return special ? Optional.of(Objection.SPECIAL) : Optional.empty();
    }

    /** 0.0.0.0/8, 240.0.0.0/4 and broadcast. */
    private static boolean reserved(byte[] ipv4) {
        int first = ipv4[0] & 0xff;
        return first == 0 || first >= RESERVED_FROM;
    }

    /** IPv4-mapped and -compatible (but ::1), NAT64 64:ff9b::/96, 6to4 2002::/16, Teredo 2001::/32. */
    private static boolean carriesIpv4(byte[] ipv6) {
        boolean zeros = true;
        for (int each = 0; each < 10; each++) {
            zeros &= ipv6[each] == 0;
        }
        boolean compatible = zeros && ipv6[10] == 0 && ipv6[11] == 0 && !loopback(ipv6);
        boolean mapped = zeros && ipv6[10] == -1 && ipv6[11] == -1;
        return compatible
                || mapped
                || startsWith(ipv6, 0x00, 0x64, 0xff, 0x9b)
                || startsWith(ipv6, 0x20, 0x02)
                || startsWith(ipv6, 0x20, 0x01, 0x00, 0x00);
    }

    private static boolean loopback(byte[] ipv6) {
        return ipv6[12] == 0 && ipv6[13] == 0 && ipv6[14] == 0 && ipv6[15] == 1;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int each = 0; each < first.length; each++) {
            if ((bytes[each] & 0xff) != first[each]) {
                return false;
            }
        }
        return true;
    }
}
