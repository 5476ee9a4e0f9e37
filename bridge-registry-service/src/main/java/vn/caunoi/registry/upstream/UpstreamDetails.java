package vn.caunoi.registry.upstream;

import java.util.Set;

/**
 * What an upstream is, but for its code and kind.
 *
 * @param phone E.164, or a service number as it is dialled; may be null
 * @param mail may be null
 * @param halls codes of those that hang on it
 */
record UpstreamDetails(String name, String phone, String mail, Set<String> halls) {
    UpstreamDetails {
        halls = Set.copyOf(halls);
    }
}
