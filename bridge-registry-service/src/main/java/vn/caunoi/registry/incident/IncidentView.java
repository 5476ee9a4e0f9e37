package vn.caunoi.registry.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * An incident as browsers see it.
 *
 * @param number short and sayable, within the conference
 * @param version for {@code If-Match}; rises with what people decide
 * @param name of the hall, or of the upstream, as it was called when it began
 * @param halls that it concerns
 * @param openedBy who reported it; null when the hub found it
 * @param centre in charge; null when none is
 * @param contactPhone of the hall's line contact, for who sees to the lines; null while none is known
 * @param escalatesAt when the moderators are told, if nobody sees to it by then; null once they are, or somebody does
 * @param escalatedAt when they were told; null while they are not
 * @param restoredAt when what was wrong was right again; null while it is not, or nobody knows
 * @param resolutionNote in words; null without any
 * @param timeline oldest first; absent in lists, and for clerks
 */
@Schema(name = "Incident")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IncidentView(
        UUID id,
        int number,
        long version,
        IncidentKind kind,
        Symptom symptom,
        IncidentState state,
        String name,
        List<HallRef> halls,
        Instant openedAt,
        @Schema(nullable = true) String openedBy,
        @Schema(nullable = true) CentreRef centre,
        @Schema(nullable = true) String contactPhone,
        @Schema(nullable = true) Instant escalatesAt,
        @Schema(nullable = true) Instant escalatedAt,
        @Schema(nullable = true) Instant acknowledgedAt,
        @Schema(nullable = true) String acknowledgedBy,
        @Schema(nullable = true) Instant restoredAt,
        @Schema(nullable = true) Instant resolvedAt,
        @Schema(nullable = true) String resolvedBy,
        @Schema(nullable = true) Resolution resolution,
        @Schema(nullable = true) String resolutionNote,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<EntryView> timeline) {}
