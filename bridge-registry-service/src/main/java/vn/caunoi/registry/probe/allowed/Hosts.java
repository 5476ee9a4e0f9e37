package vn.caunoi.registry.probe.allowed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells names from addresses, without asking anybody. Java would also take {@code 2130706433}, {@code 127.1} and {@code
 * 0x7f.0.0.1} for addresses: here they are neither.
 */
final class Hosts {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** The last label begins with a letter, which no way to write an address does. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)*[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private Hosts() {}

    /** The address that is written there; empty for a name, and for what is neither. */
    static Optional<InetAddress> literal(String host) {
        boolean written = IPV4.matcher(host).matches()
                || host.contains(":") && IPV6.matcher(host).matches();
        if (!written) {
            return Optional.empty();
        }
        try {
            // What holds a colon or is four numbers is never looked up.
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an IPv4 address in the guise of IPv6, which Java turns into the former. */
    static boolean disguised(String host, InetAddress address) {
        return host.contains(":") && address instanceof Inet4Address;
    }

    static boolean isName(String host) {
        return NAME.matcher(host).matches();
    }
}
