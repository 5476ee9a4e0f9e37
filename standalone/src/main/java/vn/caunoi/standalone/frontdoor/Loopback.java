package vn.caunoi.standalone.frontdoor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** The addresses that {@code localhost} may mean to a browser on this machine. */
public final class Loopback {

    private static final String IPV4 = "127.0.0.1";
    private static final String IPV6 = "::1";
    private static final List<String> ADDRESSES = hasIpv6() ? List.of(IPV4, IPV6) : List.of(IPV4);

    private Loopback() {}

    /** Those that this machine has. */
    public static List<String> addresses() {
        return ADDRESSES;
    }

    private static boolean hasIpv6() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(IPV6), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
