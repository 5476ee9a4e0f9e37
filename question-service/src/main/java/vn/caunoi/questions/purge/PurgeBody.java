package vn.caunoi.questions.purge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a purge takes away.
 *
 * @param version what a purge confirms; rises with every question and call
 * @param calls taken on the telephone, whatever came of them
 * @param attachments photos and documents
 * @param possible whether the conference is in a state in which it can be purged
 */
@Schema(name = "Purge")
public record PurgeBody(long version, long questions, long calls, long attachments, boolean possible) {
    PurgeBody(long questions, long calls, long attachments, boolean possible) {
        this(questions + calls, questions, calls, attachments, possible);
    }
}
