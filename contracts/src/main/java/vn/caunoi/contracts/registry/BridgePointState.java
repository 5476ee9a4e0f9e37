package vn.caunoi.contracts.registry;

import java.util.UUID;

/**
 * A bridge point: one hall of the conference.
 *
 * @param code unique within the conference, for example {@code 731}
 * @param provincial the hall that leads the conference
 * @param communes how many communes it stands for
 */
public record BridgePointState(
        UUID id,
        long version,
        UUID conference,
        String code,
        String name,
        boolean provincial,
        int communes,
        LineState health,
        LineState video) {}
