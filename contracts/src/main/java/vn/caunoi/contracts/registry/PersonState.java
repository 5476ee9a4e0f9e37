package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person with an account, without contact or password.
 *
 * @param username unique in the hub
 * @param bridgePoint code of the person's hall; null without one
 * @param topics codes of the topics that an official answers; never null
 * @param onDuty takes new questions now
 * @param enabled may sign in; where false, sessions are refused at once
 * @param sessionsSince sessions that began before it are refused; null while none are
 */
public record PersonState(
        UUID id,
        long version,
        UUID conference,
        String username,
        String displayName,
        Role role,
        String bridgePoint,
        List<String> topics,
        boolean onDuty,
        boolean enabled,
        Instant sessionsSince) {
    public PersonState {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** One of whom every session is good. */
    public PersonState(
            UUID id,
            long version,
            UUID conference,
            String username,
            String displayName,
            Role role,
            String bridgePoint,
            List<String> topics,
            boolean onDuty,
            boolean enabled) {
        this(id, version, conference, username, displayName, role, bridgePoint, topics, onDuty, enabled, null);
    }
}
