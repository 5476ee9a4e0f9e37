package vn.caunoi.contracts.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.registry.Role;

/**
 * An announcement as one viewer sees it, the same over REST and in a stream's frames. What the viewer may not know is
 * absent.
 *
 * @param halls codes of the halls that it is for, null for all; absent for officials
 * @param by the name of who made it; absent on screens
 * @param endedAt null while it stands
 * @param acknowledged whether the viewer's hall, or the official who looks, has acknowledged it; absent for all others
 * @param acknowledgedBy who has; moderators and administrators only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnouncementView(
        UUID id,
        long version,
        String text,
        AnnouncementForm form,
        Addressees to,
        Optional<List<String>> halls,
        AnnouncementKind kind,
        Instant at,
        String by,
        Optional<Instant> endedAt,
        Boolean acknowledged,
        Acknowledged acknowledgedBy) {
    /**
     * Who has acknowledged it, the first one first.
     *
     * @param halls codes
     * @param officials usernames
     */
    public record Acknowledged(List<String> halls, List<String> officials) {}

    /**
     * Shapes {@code announcement} for {@code viewer}.
     *
     * @throws IllegalArgumentException when the viewer may not see it at all
     */
    public static AnnouncementView of(AnnouncementState announcement, Viewer viewer) {
        if (!Access.seesForm(viewer, announcement)) {
            throw new IllegalArgumentException("announcement " + announcement.id() + " may not be seen");
        }
        return new AnnouncementView(
                announcement.id(),
                announcement.version(),
                announcement.text(),
                announcement.form(),
                announcement.to(),
                viewer.role() == Role.OFFICIAL ? null : Optional.ofNullable(announcement.halls()),
                announcement.kind(),
                announcement.at(),
                viewer.role() == Role.SCREEN ? null : announcement.by(),
                Optional.ofNullable(announcement.endedAt()),
                acknowledged(announcement, viewer),
                Access.seesAcknowledgements(viewer)
                        ? new Acknowledged(announcement.acknowledgedHalls(), announcement.acknowledgedOfficials())
                        : null);
    }

    /** Whether nothing of it differs but the version. */
    public boolean saysTheSameAs(AnnouncementView other) {
        return equals(new AnnouncementView(
                other.id,
                version,
                other.text,
                other.form,
                other.to,
                other.halls,
                other.kind,
                other.at,
                other.by,
                other.endedAt,
                other.acknowledged,
                other.acknowledgedBy));
    }

    private static Boolean acknowledged(AnnouncementState announcement, Viewer viewer) {
        return switch (viewer.role()) {
            case CLERK ->
                viewer.bridgePoint() != null
                        && announcement
                                .acknowledgedHalls()
                                .contains(viewer.bridgePoint().code());
            case OFFICIAL -> announcement.acknowledgedOfficials().contains(viewer.username());
            default -> null;
        };
    }
}
