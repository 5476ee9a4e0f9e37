package vn.caunoi.questions.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.registry.Role;

/**
 * A file as one viewer sees it.
 *
 * @param type the media type that it is served with
 * @param size in bytes, as it is served
 * @param on what it belongs to
 * @param released whether other halls see it once the question is published
 * @param by who sent it; null for those who may not know who is behind an answer
 * @param actions what the viewer may do with it
 */
@Schema(name = "Attachment")
public record AttachmentItem(
        UUID id,
        String name,

        @Schema(enumeration = {"image/jpeg", "image/png", "application/pdf"})
        String type,

        int size,
        @Schema(enumeration = {"question", "answer"}) String on,
        boolean released,
        @Schema(nullable = true) OfficialRef by,
        Instant at,
        @Schema(enumeration = {"delete", "release"}) List<String> actions) {

    static AttachmentItem of(Attachment attachment, QuestionState question, Viewer viewer) {
        boolean nameSeen = Access.sight(viewer, question) == Sight.DESK
                || viewer.username().equals(attachment.byUsername());
        boolean releasable = !attachment.released() && !question.confidential() && Access.mayRelease(viewer, question);
        return new AttachmentItem(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.attachedTo().name().toLowerCase(Locale.ROOT),
                attachment.released(),
                nameSeen ? new OfficialRef(attachment.byUsername(), attachment.byName()) : null,
                attachment.at(),
                Stream.of(isRemovable(attachment, question, viewer) ? "delete" : null, releasable ? "release" : null)
                        .filter(action -> action != null)
                        .toList());
    }

    /** The desk removes any file where it may add one; others what they sent themselves. */
    static boolean isRemovable(Attachment attachment, QuestionState question, Viewer viewer) {
        boolean desk = viewer.role() == Role.OFFICIAL || viewer.role() == Role.MODERATOR;
        return Access.mayAttach(viewer, question, attachment.attachedTo())
                && (desk || viewer.username().equals(attachment.byUsername()));
    }
}
