package vn.caunoi.registry.probe.sending;

/**
 * What is asked.
 *
 * @param host a name or an address
 * @param path of HTTP; {@code /} for none
 */
public record Target(Kind kind, String host, int port, String path) {}
