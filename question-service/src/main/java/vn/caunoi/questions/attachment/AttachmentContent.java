package vn.caunoi.questions.attachment;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An attachment's bytes, read for a download alone. */
@Entity
@Table(name = "attachment_content")
class AttachmentContent {
    @Id
    private UUID attachmentId;

    private byte[] content;

    /** For Hibernate. */
    protected AttachmentContent() {}

    AttachmentContent(UUID attachmentId, byte[] content) {
        this.attachmentId = attachmentId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
