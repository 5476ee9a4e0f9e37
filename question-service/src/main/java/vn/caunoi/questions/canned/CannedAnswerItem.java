package vn.caunoi.questions.canned;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.OfficialRef;

/**
 * An answer that is given often.
 *
 * @param text may hold {@code {số}}, {@code {điểm cầu}} and {@code {chủ đề}}, which the page puts the question's number,
 *     hall and topic in place of
 * @param references laws, articles and pages that it rests on
 * @param topic a topic's code; null when it fits any
 * @param owner who wrote it
 * @param editable whether the viewer may change it
 */
@Schema(name = "CannedAnswer")
public record CannedAnswerItem(
        UUID id,
        long version,
        String title,
        String text,
        List<String> references,
        @Schema(nullable = true) String topic,
        OfficialRef owner,
        Instant changedAt,
        boolean editable) {}
