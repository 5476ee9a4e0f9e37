package vn.caunoi.questions.receipt;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which halls have the answer to a question.
 *
 * @param revision of the answer as it stands; 0 while there is none
 * @param sentAt when that revision was sent to the halls; null when it was not
 * @param items all halls of the conference, by their codes
 */
@Schema(name = "Receipts")
public record ReceiptsBody(
        int revision, @Schema(nullable = true) Instant sentAt, List<HallReceipt> items) {}
