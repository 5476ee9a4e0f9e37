package vn.caunoi.registry.upstream;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What halls shall hang on.
 *
 * @param added upstreams that come along
 * @param halls codes of all upstreams of each hall that is named, by the hall's code: of centres one at most
 */
public record Hanging(List<Added> added, Map<String, Set<String>> halls) {
    public Hanging {
        added = List.copyOf(added);
        halls = Map.copyOf(halls);
    }

    boolean isEmpty() {
        return added.isEmpty() && halls.isEmpty();
    }

    /** One that comes along; how it is reached is said later. */
    @Schema(name = "AddedUpstream")
    public record Added(String code, UpstreamKind kind, String name) {}
}
