package vn.caunoi.questions.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.OfficialRef;

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

    static AttachmentItem of(Attachment attachment, FileAccess access) {
        boolean releasable = !attachment.released() && !access.question().confidential() && access.releases();
        return new AttachmentItem(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.attachedTo().name().toLowerCase(Locale.ROOT),
                attachment.released(),
                access.seesSender(attachment) ? new OfficialRef(attachment.byUsername(), attachment.byName()) : null,
                attachment.at(),
                Stream.of(access.removes(attachment) ? "delete" : null, releasable ? "release" : null)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
