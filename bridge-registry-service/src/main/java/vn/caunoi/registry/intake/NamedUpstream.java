package vn.caunoi.registry.intake;

import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamState;

/**
 * A regional centre or uplink as people write it.
 *
 * @param code null of one that comes with the file, under a name alone
 * @param folded its name as it is compared
 */
record NamedUpstream(UpstreamKind kind, String code, String name, String folded) {
    NamedUpstream(UpstreamKind kind, String code, String name) {
        this(kind, code, name, Folded.of(name));
    }

    static NamedUpstream of(UpstreamState upstream) {
        return new NamedUpstream(upstream.kind(), upstream.code(), upstream.name());
    }
}
