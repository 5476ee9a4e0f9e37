package vn.caunoi.questions.hotline;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.reading.CallerBody;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * A call, as operators and moderators read it.
 *
 * @param bridgePoint the caller's hall; null when it was not said
 * @param caller with the phone masked; null when nothing was noted
 * @param question what was asked or joined, or whose answer was read out, as it is now; null without one, and where the viewer may
 *     not see it: a hall's private one whose slip was called in
 * @param number the question's, also where the question is null; null without one
 * @param note for operators and moderators
 * @param recognised the question was there before: its slip had come in
 */
@Schema(name = "Call")
public record CallItem(
        UUID id,
        CallOutcome outcome,
        Instant at,
        OfficialRef by,
        @Schema(nullable = true) HallRef bridgePoint,
        @Schema(nullable = true) CallerBody caller,
        @Schema(nullable = true) QuestionBody question,
        @Schema(nullable = true) String number,
        @Schema(nullable = true) String note,
        boolean recognised) {}
