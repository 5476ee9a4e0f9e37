package vn.caunoi.registry.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An incident as histories tell of it.
 *
 * @param acknowledgedAt when somebody first saw to it; null until then
 * @param restoredAt when what was wrong was right again, or somebody said so by resolving it; null until then
 * @param halls ids of those that it concerns
 */
public record OpenedIncident(
        UUID id,
        int number,
        IncidentKind kind,
        Symptom symptom,
        IncidentState state,
        Instant openedAt,
        Instant acknowledgedAt,
        Instant restoredAt,
        Instant resolvedAt,
        Resolution resolution,
        List<UUID> halls) {}
