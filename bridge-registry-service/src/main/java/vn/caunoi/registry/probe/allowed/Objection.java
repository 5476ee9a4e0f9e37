package vn.caunoi.registry.probe.allowed;

import java.util.Locale;

/** Why nothing is sent to a host. */
public enum Objection {
    /** Nobody has said yet what may be probed. */
    NO_LIST,
    /** Neither a name nor an address as it is usually written: {@code 0x7f.1}, {@code 2130706433}, {@code 127.1}. */
    HOST_FORM,
    /** The name has no address at the moment. */
    UNRESOLVED,
    /** The list of what may be probed does not have it. */
    NOT_LISTED,
    /** This machine itself. */
    LOOPBACK,
    /** 169.254.0.0/16, fe80::/10: what a network keeps for itself, metadata of clouds among it. */
    LINK_LOCAL,
    /** Unspecified, multicast, broadcast, reserved, or an IPv4 address in the guise of IPv6. */
    SPECIAL,
    /** The hub itself listens there. */
    OWN_PORT;

    /** Under which it is told of a field. */
    public String code() {
        return "probe-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
