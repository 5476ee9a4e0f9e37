package vn.caunoi.registry.incident;

import java.util.UUID;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.registry.upstream.UpstreamState;

/**
 * What an incident is the trouble of: together with its kind the cause of which there is one at most.
 *
 * @param id of the hall or of the upstream
 */
record Subject(UUID conference, UUID id, String name) {
    static Subject of(BridgePointState hall) {
        return new Subject(hall.conference(), hall.id(), hall.name());
    }

    static Subject of(UpstreamState upstream) {
        return new Subject(upstream.conference(), upstream.id(), upstream.name());
    }
}
