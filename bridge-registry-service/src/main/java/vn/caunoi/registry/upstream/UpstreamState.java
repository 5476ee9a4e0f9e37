package vn.caunoi.registry.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.registry.BridgePointState;

/**
 * An upstream as it stands.
 *
 * @param phone E.164, or a service number as it is dialled; may be null
 * @param mail may be null
 * @param failedSince null while it works
 * @param failedBy who said so; null while it works
 * @param halls that hang on it, by code
 */
public record UpstreamState(
        UUID id,
        long version,
        UUID conference,
        String code,
        String name,
        UpstreamKind kind,
        String phone,
        String mail,
        Instant failedSince,
        String failedBy,
        List<BridgePointState> halls) {
    public boolean failed() {
        return failedSince != null;
    }
}
