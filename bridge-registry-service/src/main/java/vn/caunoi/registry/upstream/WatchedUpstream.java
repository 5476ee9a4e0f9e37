package vn.caunoi.registry.upstream;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be known of an upstream to judge the lines that hang on it.
 *
 * @param halls ids of those that do
 */
public record WatchedUpstream(UUID conference, String code, String name, boolean failed, Set<UUID> halls) {
    public WatchedUpstream {
        halls = Set.copyOf(halls);
    }
}
