package vn.caunoi.registry.upstream;

import java.time.Instant;

/**
 * Something new was said of an upstream; told in the transaction in which it is kept.
 *
 * @param by who said so
 */
public record UpstreamWord(UpstreamState upstream, boolean failed, String by, Instant at) {}
