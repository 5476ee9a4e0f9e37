package vn.caunoi.registry.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.AnnouncementView;
import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;

/**
 * An announcement as it comes in frames, and for those who announce, who has not acknowledged it yet.
 *
 * @param halls codes of the halls that it is for; absent for all of them
 * @param endedAt absent while it stands
 * @param acknowledged whether the viewer's hall, or the official who looks, has acknowledged it; absent for all others
 * @param acknowledgedBy who has; moderators and administrators only, as is {@code missing}
 * @param missing whom it is for that has not
 */
@Schema(
        name = "Announcement",
        requiredProperties = {"id", "version", "text", "form", "to", "kind", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnouncementItem(
        UUID id,
        long version,
        String text,
        AnnouncementForm form,
        Addressees to,
        List<String> halls,
        AnnouncementKind kind,
        Instant at,
        String by,
        Instant endedAt,
        Boolean acknowledged,
        AnnouncementView.Acknowledged acknowledgedBy,
        Unacknowledged missing) {
    static AnnouncementItem of(AnnouncementView seen, Unacknowledged missing) {
        return new AnnouncementItem(
                seen.id(),
                seen.version(),
                seen.text(),
                seen.form(),
                seen.to(),
                seen.halls() == null ? null : seen.halls().orElse(null),
                seen.kind(),
                seen.at(),
                seen.by(),
                seen.endedAt().orElse(null),
                seen.acknowledged(),
                seen.acknowledgedBy(),
                missing);
    }
}
