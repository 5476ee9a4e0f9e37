package vn.caunoi.contracts.registry;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A bridge point: one hall of the conference.
 *
 * @param code unique within the conference, for example {@code 731}
 * @param provincial the hall that leads the conference
 * @param communes how many communes it stands for
 * @param communeNames those that are known by name, in no order; never null, empty where an older writer knew none
 * @param practice what the hall's open pages report to have received over the stream; null before its first rehearsal
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
        LineState video,
        List<String> communeNames,
        @JsonInclude(JsonInclude.Include.NON_NULL) String practice) {
    public BridgePointState {
        communeNames = communeNames == null ? List.of() : List.copyOf(communeNames);
    }

    /** One that has not rehearsed. */
    public BridgePointState(
            UUID id,
            long version,
            UUID conference,
            String code,
            String name,
            boolean provincial,
            int communes,
            LineState health,
            LineState video,
            List<String> communeNames) {
        this(id, version, conference, code, name, provincial, communes, health, video, communeNames, null);
    }
}
