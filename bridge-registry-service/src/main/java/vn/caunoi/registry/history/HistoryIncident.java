package vn.caunoi.registry.history;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.incident.IncidentKind;
import vn.caunoi.registry.incident.IncidentState;
import vn.caunoi.registry.incident.OpenedIncident;
import vn.caunoi.registry.incident.Resolution;
import vn.caunoi.registry.incident.Symptom;

/**
 * An incident in a hall's history.
 *
 * @param number short and sayable, within the conference
 * @param acknowledgedAt null until somebody saw to it
 * @param restoredAt when what was wrong was right again, or somebody said so by resolving it; null until then
 * @param resolution null until resolved, as {@code resolvedAt}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HistoryIncident(
        UUID id,
        int number,
        IncidentKind kind,
        Symptom symptom,
        IncidentState state,
        Instant openedAt,
        @Schema(nullable = true) Instant acknowledgedAt,
        @Schema(nullable = true) Instant restoredAt,
        @Schema(nullable = true) Instant resolvedAt,
        @Schema(nullable = true) Resolution resolution) {
    static HistoryIncident of(OpenedIncident incident) {
        return new HistoryIncident(
                incident.id(),
                incident.number(),
                incident.kind(),
                incident.symptom(),
                incident.state(),
                incident.openedAt(),
                incident.acknowledgedAt(),
                incident.restoredAt(),
                incident.resolvedAt(),
                incident.resolution());
    }

    /** How long nobody saw to it; null while nobody does. */
    Duration unacknowledged() {
        return acknowledgedAt == null ? null : Duration.between(openedAt, acknowledgedAt);
    }

    /** How long it lasted; null while it lasts. */
    Duration unrestored() {
        return restoredAt == null ? null : Duration.between(openedAt, restoredAt);
    }
}
