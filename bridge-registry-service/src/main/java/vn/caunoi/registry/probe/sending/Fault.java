package vn.caunoi.registry.probe.sending;

/** Why a probe got no answer. */
public enum Fault {
    /** Nothing came in time. */
    TIMEOUT,
    /** The machine answers, but nobody listens on that port. */
    REFUSED,
    /** No way leads there. */
    UNREACHABLE,
    /** The name has no address. */
    UNRESOLVED,
    /** Its address may not be probed, or not any more. */
    NOT_ALLOWED,
    /** What came is no answer of that kind. */
    GARBLED,
    /** No TLS could be agreed on. */
    TLS
}
