package vn.caunoi.registry.probe.sending;

/** How a line is asked. */
public enum Kind {
    /** A connection is opened, and closed again. */
    TCP,
    /** A page is asked for. Any status proves the line, a redirect too: it is not followed. */
    HTTP,
    /** The same over TLS, whatever the certificate: equipment signs its own, and nothing secret is sent. */
    HTTPS,
    /** SIP OPTIONS over UDP. Any final answer proves the line, a refusal too. */
    SIP
}
